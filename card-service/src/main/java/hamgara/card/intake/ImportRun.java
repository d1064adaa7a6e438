package hamgara.card.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.card.enrolment.EnrolmentFacts;
import hamgara.card.enrolment.Enrolments;
import hamgara.card.identity.Identities;
import hamgara.card.person.DeskEntry;
import hamgara.card.person.Entered;
import hamgara.card.person.Persons;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.problem.Refusal;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Deals with the lines of imports, each in a transaction of its own together with its outcome: after a crash the next
/// run goes on with the first line that has none.
@ApplicationScoped
class ImportRun {

    private final ImportRepository imports;
    private final Identities vault;
    private final Persons persons;
    private final Enrolments enrolments;
    private final ObjectMapper json;
    private final Outbox outbox;
    private final Clock clock;

    ImportRun(
            ImportRepository imports,
            Identities vault,
            Persons persons,
            Enrolments enrolments,
            ObjectMapper json,
            Outbox outbox,
            Clock clock) {
        this.imports = imports;
        this.vault = vault;
        this.persons = persons;
        this.enrolments = enrolments;
        this.json = json;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "{hamgara.imports.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        for (EnrolmentImport running : QuarkusTransaction.requiringNew().call(imports::running)) {
            while (oneLine(running)) {
                Log.debug("A line of an import was dealt with");
            }
            QuarkusTransaction.requiringNew().run(() -> finish(running));
        }
    }

    /// Ends a transaction that tried a line out.
    private static final class TriedOut extends RuntimeException {
        private final transient LineOutcome outcome;

        TriedOut(LineOutcome outcome) {
            super("tried out", null, false, false);
            this.outcome = outcome;
        }
    }

    private boolean oneLine(EnrolmentImport running) {
        UUID[] line = new UUID[1];
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Optional<ImportRepository.Waiting> next = imports.next(running.id);
                if (next.isEmpty()) {
                    return false;
                }
                line[0] = next.get().id();
                LineOutcome outcome = enrol(running, read(next.get()));
                if (running.dryRun) {
                    throw new TriedOut(outcome);
                }
                imports.settle(line[0], outcome);
                return true;
            });
        } catch (TriedOut tried) {
            return settle(line[0], tried.outcome);
        } catch (Refusal refusal) {
            return settle(line[0], LineOutcome.refused(LineOutcome.Kind.REFUSED, code(refusal), pointer(refusal)));
        } catch (RuntimeException e) {
            if (line[0] == null || isOfTheMoment(e)) {
                throw e; // the line waits for the next run
            }
            Log.errorf(e, "line %s of an import failed", line[0]);
            return settle(line[0], LineOutcome.refused(LineOutcome.Kind.FAILED, "LINE_FAILED", null));
        }
    }

    /// The database went away, stopped or lost a race: nothing to blame the line for.
    private static boolean isOfTheMoment(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().matches("(08|40|53|57).*")) {
                return true;
            }
        }
        return false;
    }

    private boolean settle(UUID line, LineOutcome outcome) {
        return QuarkusTransaction.requiringNew().call(() -> {
            imports.settle(line, outcome);
            return true;
        });
    }

    private LineOutcome enrol(EnrolmentImport running, ImportLine line) {
        DeskEntry entry = LineReader.entry(line);
        Entered entered = persons.enter(entry, running.countyCode, running.requestedBy);
        if (!entered.isSame()) {
            throw new IntakeRefusal.PersonDiffers();
        }
        UUID person =
                entered.isNew() && running.dryRun ? null : entered.person().id();
        if (!entered.person().isConfirmed()) { // applies for the programme once the desk has seen the document
            return new LineOutcome(
                    LineOutcome.Kind.PENDING_DESK,
                    "NATIONAL_ID_SUSPICIOUS",
                    "/nationalId",
                    person,
                    null,
                    entered.alike());
        }
        LineOutcome.Kind kind = entered.isNew() ? LineOutcome.Kind.ENROLLED : LineOutcome.Kind.KNOWN;
        UUID programme = running.programmeId;
        if (programme == null
                || (!entered.isNew() && enrolments.isOpen(entered.person().id(), programme))) {
            String code = entered.isNew() ? null : programme == null ? "PERSON_ALREADY_ENROLLED" : "ALREADY_TAKES_PART";
            return new LineOutcome(kind, code, null, person, null, entered.alike());
        }
        EnrolmentFacts decided = enrolments.apply(entered.person(), programme, running.requestedBy);
        return new LineOutcome(
                kind, decided.state().name(), null, person, running.dryRun ? null : decided.id(), entered.alike());
    }

    private ImportLine read(ImportRepository.Waiting line) {
        try {
            return json.readValue(vault.open(line.id(), line.sealed()), ImportLine.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A line of an import cannot be read", e);
        }
    }

    private void finish(EnrolmentImport running) {
        try {
            if (imports.finish(running.id, clock.instant())) {
                outbox.append(
                        new EnrolmentImportFinished(running.id, running.countyCode, running.dryRun, running.lines));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String code(Refusal refusal) {
        return refusal.slug().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /// The column a rule is about.
    private static @Nullable String pointer(Refusal refusal) {
        return switch (refusal.slug()) {
            case "national-id-malformed", "national-id-checksum", "person-differs" -> "/nationalId";
            case "birth-date-not-clear", "birth-date-not-possible" -> "/birthDate";
            case "area-not-valid", "area-not-of-desk", "county-not-enabled" -> "/areaCode";
            case "not-a-jalali-date" -> "/birthDateJalali";
            case "gender-not-clear" -> "/gender";
            case "name-not-clear" -> "/givenName";
            default -> null;
        };
    }
}
