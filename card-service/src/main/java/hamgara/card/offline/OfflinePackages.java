package hamgara.card.offline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.card.card.Cards;
import hamgara.card.credential.Credentials;
import hamgara.card.journal.JournalRecord.Unit;
import hamgara.card.journal.Limits;
import hamgara.card.journal.Sha256;
import hamgara.card.programme.Allowance;
import hamgara.card.programme.Category;
import hamgara.card.programme.Limit;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.Programmes;
import hamgara.card.purse.OfflinePurses;
import hamgara.card.terminal.TerminalFacts;
import hamgara.card.terminal.Terminals;
import hamgara.card.venue.VenueFacts;
import hamgara.card.venue.Venues;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes the packages of terminals, and remembers what each of them said.
@ApplicationScoped
public class OfflinePackages {

    private static final String TYPE = "hamgara-offline-package+json";
    private static final Duration RENEWED = Duration.ofHours(1);
    private static final Duration FRESH = Duration.ofDays(1);
    private static final Duration END = Duration.ofDays(3);
    private static final Duration SKEW = Duration.ofMinutes(2);
    private static final int REVOKED_DIGITS = 16;

    private final PackageRows rows;
    private final Terminals terminals;
    private final Venues venues;
    private final Programmes programmes;
    private final OfflinePurses purses;
    private final Cards cards;
    private final Credentials credentials;
    private final ObjectMapper json;
    private final Clock clock;
    private final Limits limits;

    OfflinePackages(
            PackageRows rows,
            Terminals terminals,
            Venues venues,
            Programmes programmes,
            OfflinePurses purses,
            Cards cards,
            Credentials credentials,
            ObjectMapper json,
            Clock clock,
            OfflineConfig config) {
        this.rows = rows;
        this.terminals = terminals;
        this.venues = venues;
        this.programmes = programmes;
        this.purses = purses;
        this.cards = cards;
        this.credentials = credentials;
        this.json = json;
        this.clock = clock;
        this.limits = new Limits(
                FRESH,
                END,
                SKEW,
                config.entriesPerCard(),
                config.rialsPerCard(),
                config.usesPerPackage(),
                config.rialsPerPackage());
    }

    public Limits limits() {
        return limits;
    }

    /// A package that a terminal was given.
    ///
    /// @param programmes versions of the programmes it named by their codes; nothing when that was not kept
    public record Told(Instant issuedAt, @Nullable Map<String, Integer> programmes) {

        /// Whether the terminal had to take a programme for one that counts, whatever has become of it since.
        public boolean names(String programme) {
            return programmes != null && programmes.containsKey(programme);
        }
    }

    /// What a terminal was told of a programme by a package; empty when it was never given it.
    @Transactional
    public Optional<Told> told(UUID terminal, long version, String programme) {
        return rows.find(terminal, version, programme)
                .map(issued -> new Told(issued.issuedAt(), versions(issued.programmes())));
    }

    /// Whether a package named a credential as one that must not be taken.
    @Transactional
    public boolean isRevoked(UUID terminal, long version, Sha256 credential) {
        return rows.revoked(terminal, version, credential.hex().substring(0, REVOKED_DIGITS));
    }

    /// The last package of the calling terminal while nothing has changed, at most for an hour.
    @Transactional
    OfflinePackageView current() {
        TerminalFacts terminal = terminals.ofCaller().orElseThrow();
        VenueFacts venue = venues.find(terminal.venue()).orElseThrow(OfflineRefusal.OfflineVenueUnknown::new);
        rows.lockPurses();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        PackageContent content = content(terminal, venue, now);
        byte[] digest = Sha256.of(bytes(content)).bytes();
        Optional<PackageRows.Issued> last = rows.latest(terminal.id())
                .filter(issued -> Arrays.equals(issued.content(), digest))
                .filter(issued -> issued.issuedAt().plus(RENEWED).isAfter(now));
        Instant issuedAt = last.map(PackageRows.Issued::issuedAt).orElse(now);
        long version = last.map(PackageRows.Issued::version)
                .orElseGet(() -> rows.insert(
                        terminal.id(),
                        now,
                        digest,
                        Sha256.ofText(String.join(",", content.revoked())).bytes(),
                        new PackageRows.Named(
                                content.revoked(),
                                content.programmes().stream()
                                        .map(programme -> named(programme.code(), programme.version()))
                                        .toList(),
                                false)));
        return OfflinePackageView.of(
                version,
                issuedAt,
                issuedAt.plus(FRESH),
                issuedAt.plus(END),
                credentials.jws(TYPE, bytes(new SignedContent(version, issuedAt, content))));
    }

    /// Puts a package in place of one that a terminal would have been given at an instant, for
    /// programmes of the sandbox alone; its version.
    ///
    /// @param revoked texts of credentials it names
    /// @param served programmes it names, in their first version
    @Transactional(Transactional.TxType.MANDATORY)
    public long trial(UUID terminal, Instant issuedAt, List<Sha256> revoked, List<String> served) {
        List<String> starts = revoked.stream()
                .map(credential -> credential.hex().substring(0, REVOKED_DIGITS))
                .toList();
        return rows.insert(
                terminal,
                issuedAt.truncatedTo(ChronoUnit.SECONDS),
                Sha256.NONE.bytes(),
                Sha256.ofText(String.join(",", starts)).bytes(),
                new PackageRows.Named(
                        starts, served.stream().map(code -> named(code, 1)).toList(), true));
    }

    private static String named(String programme, int version) {
        return programme + " " + version;
    }

    private PackageContent content(TerminalFacts terminal, VenueFacts venue, Instant now) {
        Category category = venue.category();
        List<ProgrammeTerms> inForce = programmes.usableIn(venue.county(), Tehran.dayOf(now)).stream()
                .filter(terms -> terms.venueScope().covers(terminal.venue()))
                .toList();
        List<OfflinePurses.Listed> set = purses.listed(venue, now);
        List<ProgrammeTerms> served = inForce.stream()
                .filter(terms -> grant(terms, category).isPresent())
                .toList();
        return new PackageContent(
                terminal.id(),
                terminal.venue(),
                category,
                credentials.publicKeys().stream()
                        .map(key -> new PackageContent.Key("OKP", "Ed25519", key.kid(), key.x()))
                        .toList(),
                cards.revokedIn(venue.county()).stream()
                        .map(hex -> hex.substring(0, REVOKED_DIGITS))
                        .toList(),
                served.stream()
                        .flatMap(terms -> grant(terms, category).stream())
                        .toList(),
                rules(served, set, category),
                new PackageContent.Limits(
                        limits.entriesPerCard(),
                        limits.usesPerPackage(),
                        limits.rialsPerPackage(),
                        SKEW.toSeconds(),
                        FRESH.toSeconds(),
                        END.toSeconds()),
                set.stream()
                        .map(purse -> new PackageContent.Purse(
                                purse.credential(),
                                purse.terms().code(),
                                purse.terms().version(),
                                purse.unit(),
                                purse.amount(),
                                purse.pinGiven(),
                                purse.endsAt()))
                        .toList(),
                venue.closed().stretches().stream()
                        .filter(stretch -> stretch.until().isAfter(now))
                        .map(stretch -> new PackageContent.Closed(stretch.from(), stretch.until()))
                        .toList());
    }

    /// Of the versions in force and of those purses were loaded by.
    private static List<PackageContent.Rules> rules(
            List<ProgrammeTerms> served, List<OfflinePurses.Listed> purses, Category category) {
        return Stream.concat(served.stream(), purses.stream().map(OfflinePurses.Listed::terms))
                .map(terms -> rules(terms, category))
                .distinct()
                .sorted(Comparator.comparing(PackageContent.Rules::programme)
                        .thenComparingInt(PackageContent.Rules::version))
                .toList();
    }

    private static PackageContent.Rules rules(ProgrammeTerms terms, Category category) {
        return new PackageContent.Rules(
                terms.code(),
                terms.version(),
                terms.allowance(category).map(Allowance::pinFrom).orElse(null),
                terms.endsOn(),
                terms.limits().stream()
                        .filter(limit -> limit.category() == null || limit.category() == category)
                        .map(limit -> new PackageContent.Most(
                                limit.per(), limit.measure() == Limit.Measure.IRR ? Unit.IRR : Unit.ENTRY, limit.max()))
                        .toList());
    }

    private static @Nullable Map<String, Integer> versions(@Nullable List<String> named) {
        return named == null
                ? null
                : named.stream()
                        .map(text -> text.split(" ", 2))
                        .collect(Collectors.toMap(parts -> parts[0], parts -> Integer.valueOf(parts[1])));
    }

    private static Optional<PackageContent.Programme> grant(ProgrammeTerms terms, Category category) {
        boolean rials = terms.allowance(category).isPresent();
        return terms.entitlement(category)
                .map(entitlement -> new PackageContent.Programme(
                        terms.code(),
                        terms.version(),
                        entitlement.entries(),
                        entitlement.period().name(),
                        rials))
                .or(() -> rials
                        ? Optional.of(new PackageContent.Programme(terms.code(), terms.version(), 0, "", true))
                        : Optional.empty());
    }

    private byte[] bytes(Object content) {
        try {
            return json.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
