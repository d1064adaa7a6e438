package hamgara.card.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.card.area.Areas;
import hamgara.card.identity.Identities;
import hamgara.card.identity.NationalId;
import hamgara.card.programme.Programmes;
import hamgara.card.secret.SecretCodes;
import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.text.Digits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes files in and tells how far they are.
@ApplicationScoped
class Imports {

    private static final int DIGITS = 10;

    private final ImportRepository imports;
    private final Identities vault;
    private final Areas areas;
    private final Programmes programmes;
    private final SecretCodes codes;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    Imports(
            ImportRepository imports,
            Identities vault,
            Areas areas,
            Programmes programmes,
            SecretCodes codes,
            ObjectMapper json,
            Caller caller,
            Clock clock) {
        this.imports = imports;
        this.vault = vault;
        this.areas = areas;
        this.programmes = programmes;
        this.codes = codes;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /// The same file again is the same import.
    @Transactional
    EnrolmentImportView take(byte[] file, @Nullable UUID programme, boolean dryRun) throws SQLException {
        String county = caller.county().orElse("");
        areas.requireTakesApplications(county);
        if (programme != null && programmes.inForce(programme).isEmpty()) {
            throw new IntakeRefusal.ProgrammeNotInForce();
        }
        List<ImportLine> lines = ImportFile.read(file);
        byte[] digest = codes.digest("enrolment-import", programme == null ? "" : programme, fingerprint(file));
        if (!dryRun) {
            imports.lock(digest); // two who bring the same file at once bring it once
            Optional<EnrolmentImport> earlier = imports.earlier(county, digest);
            if (earlier.isPresent()) {
                return view(earlier.get());
            }
        }
        var started = new EnrolmentImport();
        started.id = Ids.next();
        started.countyCode = county;
        started.programmeId = programme;
        started.dryRun = dryRun;
        started.digest = digest;
        started.lines = lines.size();
        started.state = EnrolmentImport.State.RUNNING;
        started.requestedBy = caller.pseudonym();
        started.requestedAt = clock.instant();
        imports.persistAndFlush(started);
        add(started.id, lines);
        return view(started);
    }

    @Transactional
    EnrolmentImportView read(UUID id) throws SQLException {
        return view(own(id));
    }

    @Transactional
    Page<ImportLineView> report(UUID id, LineOutcome.@Nullable Kind outcome, PageRequest request) throws SQLException {
        own(id);
        long after = request.cursor().map(cursor -> cursor.number(0)).orElse(0L);
        return Page.of(
                imports.report(id, outcome, after, request.rowsToRead()),
                request,
                line -> Cursor.of(line.number()),
                line -> line);
    }

    private void add(UUID importId, List<ImportLine> lines) throws SQLException {
        var waiting = new ArrayList<ImportRepository.Waiting>();
        var repeated = new HashMap<Integer, LineOutcome>();
        var numbers = new HashSet<String>();
        int number = 0;
        for (ImportLine line : lines) {
            number++;
            UUID id = Ids.next();
            String typed = line.nationalId();
            if (typed != null && isRepeated(numbers, padded(Digits.typedNumber(typed)))) {
                repeated.put(
                        number,
                        LineOutcome.refused(LineOutcome.Kind.REPEATED, "PERSON_ALREADY_ENROLLED", "/nationalId"));
            }
            waiting.add(new ImportRepository.Waiting(id, importId, number, vault.seal(id, write(line))));
        }
        imports.add(importId, waiting, repeated);
    }

    /// One that looks made up may stand there for several people.
    private static boolean isRepeated(Set<String> numbers, String number) {
        return !NationalId.isSuspicious(number) && !numbers.add(number);
    }

    /// With the zeros a spreadsheet lost, as the vault reads it.
    private static String padded(String number) {
        return "0".repeat(Math.max(0, DIGITS - number.length())) + number;
    }

    private EnrolmentImport own(UUID id) {
        return imports.findByIdOptional(id)
                .filter(found -> found.countyCode.equals(caller.county().orElse("")))
                .orElseThrow(IntakeRefusal.ImportNotFound::new);
    }

    private EnrolmentImportView view(EnrolmentImport found) throws SQLException {
        return EnrolmentImportView.of(found, imports.outcomes(found.id));
    }

    private String write(ImportLine line) {
        try {
            return json.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String fingerprint(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
