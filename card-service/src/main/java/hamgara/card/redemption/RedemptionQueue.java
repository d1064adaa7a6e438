package hamgara.card.redemption;

import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.card.admission.Purse;
import hamgara.card.admission.Ruling;
import hamgara.card.admission.Shown;
import hamgara.card.credential.Credentials;
import hamgara.card.programme.Entitlement;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.Programmes;
import hamgara.kit.combine.Combiner;
import hamgara.kit.combine.Outcome;
import hamgara.kit.idempotency.Asked;
import hamgara.kit.ids.Ids;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Decides uses of shown cards, as many as come at the same moment in one commit.
///
/// Every member is decided by itself, in the order they came, over rows that are locked; so the third of two entries is
/// declined while the first two are captured, and an unknown card is refused while the others go on.
@ApplicationScoped
class RedemptionQueue {

    private final Programmes programmes;
    private final Credentials credentials;
    private final UseTimes times;
    private final ObjectMapper json;
    private final Combiner<Use, Optional<Answered>> workers;
    private final Set<String> inProgress = ConcurrentHashMap.newKeySet();

    RedemptionQueue(
            DataSource database,
            Programmes programmes,
            Credentials credentials,
            UseTimes times,
            ObjectMapper json,
            RedemptionsConfig config) {
        this.programmes = programmes;
        this.credentials = credentials;
        this.times = times;
        this.json = json;
        this.workers = Combiner.writing("redemptions", database, config.workers(), config.together(), this::decide);
    }

    void start(@Observes StartupEvent started) {
        workers.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        workers.close();
    }

    /// Empty when the programme asks for more than can be decided here, or a journal told of the same reference; then
    /// nothing has happened.
    CompletableFuture<Optional<Answered>> redeem(Use use) {
        String key = use.asked().scope() + ' ' + use.asked().key();
        if (!inProgress.add(key)) {
            throw Asked.inProgress();
        }
        try {
            return workers.submit(ByteBuffer.wrap(use.digest()).getInt(), use)
                    .whenComplete((_, _) -> inProgress.remove(key));
        } catch (RuntimeException e) {
            inProgress.remove(key);
            throw e;
        }
    }

    /// A redemption that is recorded, and its answer as it is kept for the key.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answered(RedemptionView view, byte[] body) {}

    private List<Outcome<Optional<Answered>>> decide(Connection connection, List<Use> uses) throws SQLException {
        List<RedemptionRows.Found> found = RedemptionRows.lock(connection, uses);
        Set<Integer> journalled = RedemptionRows.journalled(connection, uses);
        var batch = new RedemptionBatch(json);
        var pockets = new Pockets(batch);
        var outcomes = new ArrayList<Outcome<Optional<Answered>>>();
        for (int i = 0; i < uses.size(); i++) {
            outcomes.add(
                    journalled.contains(i)
                            ? Outcome.of(Optional.empty())
                            : decide(uses.get(i), found.get(i), pockets, batch));
        }
        pockets.grantNew();
        batch.write(connection);
        return outcomes;
    }

    private Outcome<Optional<Answered>> decide(
            Use use, RedemptionRows.Found found, Pockets pockets, RedemptionBatch batch) {
        if (found.repeated() != null) {
            return Outcome.refused(found.repeated());
        }
        Optional<RuntimeException> refusal = times.refusal(use.request(), use.now());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Shown shown = found.shown();
        if (shown == null) {
            return Outcome.refused(new RedemptionRefusal.PresentationInvalid().at("/credential"));
        }
        ProgrammeTerms terms = programmes.terms(shown.programme(), shown.programmeVersion(), shown.programmeState());
        if (terms.limitsEntries()) {
            return Outcome.of(Optional.empty());
        }
        Ruling ruling =
                shown.rule(credentials, terms, found.venue(), use.request().category(), use.occurredAt());
        Redemption redemption = redemption(use, shown, terms);
        ruling.entitlement()
                .ifPresent(entitlement ->
                        pockets.of(found, shown, terms, entitlement, use).tell(redemption));
        Pocket pocket = ruling.reasons().isEmpty()
                ? pockets.of(found, shown, terms, ruling.entitlement().orElseThrow(), use)
                : null;
        if (pocket == null) {
            decline(redemption, ruling.reasons().getFirst());
        } else if (!pocket.take(redemption.units)) {
            redemption.pocketId = pocket.isNew() ? null : pocket.id;
            decline(redemption, "QUOTA_EXHAUSTED");
        } else {
            redemption.state = Redemption.State.CAPTURED;
            redemption.pocketId = pocket.id;
            redemption.journalId = batch.post(
                    "REDEMPTION",
                    "PAYABLE",
                    redemption.venueCode,
                    pocket.id,
                    terms.unit(redemption.category),
                    redemption.units,
                    use);
            pocket.tell(redemption);
            batch.tell(
                    new EntryRedeemed(
                            redemption.cardId,
                            redemption.id,
                            redemption.venueCode,
                            redemption.category,
                            redemption.units,
                            shown.county()),
                    use);
        }
        return Outcome.of(Optional.of(batch.keep(redemption, terms, use)));
    }

    private static Redemption redemption(Use use, Shown shown, ProgrammeTerms terms) {
        var redemption = new Redemption();
        redemption.id = Ids.next();
        redemption.cardId = shown.card();
        redemption.venueCode = use.request().venueCode();
        redemption.category = use.request().category();
        redemption.units = use.request().entries();
        redemption.reference = use.request().reference();
        redemption.occurredAt = use.occurredAt();
        redemption.recordedAt = use.now();
        redemption.recordedBy = use.by();
        redemption.decidedBy(terms.programme(), terms.version());
        return redemption;
    }

    private static void decline(Redemption redemption, String reason) {
        redemption.state = Redemption.State.DECLINED;
        redemption.reason = reason;
    }

    /// The pockets of a batch as its members leave them.
    private static final class Pockets {

        private record Key(UUID enrolment, LocalDate startsOn, String category) {}

        private final Map<Key, Pocket> known = new HashMap<>();
        private final RedemptionBatch batch;

        Pockets(RedemptionBatch batch) {
            this.batch = batch;
        }

        Pocket of(RedemptionRows.Found found, Shown shown, ProgrammeTerms terms, Entitlement entitlement, Use use) {
            LocalDate startsOn = entitlement.period().startsOn(use.day());
            var key =
                    new Key(shown.enrolment(), startsOn, entitlement.category().name());
            return known.computeIfAbsent(key, _ -> new Pocket(found, shown, terms, entitlement, use));
        }

        /// A pocket that was asked for but not used in the end stays unborn.
        void grantNew() {
            known.values().forEach(pocket -> pocket.settle(batch));
        }
    }

    /// One pocket of entries while a batch is decided.
    private static final class Pocket {

        private final UUID id;
        private final boolean usable;
        private final RedemptionBatch.@Nullable NewPocket unborn;
        private final Use firstUse;
        private final LocalDate startsOn;
        private final LocalDate endsOn;
        private long left;
        private long taken;

        Pocket(RedemptionRows.Found found, Shown shown, ProgrammeTerms terms, Entitlement entitlement, Use use) {
            startsOn = entitlement.period().startsOn(use.day());
            endsOn = entitlement.period().endsOn(use.day());
            firstUse = use;
            Optional<Purse> there = Purse.of(found.purses(), entitlement, use.day());
            id = there.map(Purse::id).orElseGet(Ids::next);
            usable = there.map(Purse::active).orElse(true);
            left = there.map(Purse::available).orElse((long) entitlement.entries());
            unborn = there.isPresent()
                    ? null
                    : new RedemptionBatch.NewPocket(
                            id,
                            shown.enrolment(),
                            shown.person(),
                            shown.programme(),
                            entitlement.category().name(),
                            terms.unit(entitlement.category()),
                            startsOn,
                            endsOn,
                            entitlement.entries());
        }

        boolean isNew() {
            return unborn != null;
        }

        boolean take(int units) {
            if (!usable || left < units) {
                return false;
            }
            left -= units;
            taken += units;
            return true;
        }

        void tell(Redemption redemption) {
            redemption.remaining = Math.toIntExact(left);
            redemption.startsOn = startsOn;
            redemption.endsOn = endsOn;
        }

        void settle(RedemptionBatch batch) {
            if (taken == 0) {
                return;
            }
            if (unborn == null) {
                batch.spend(id, taken);
            } else {
                batch.grant(unborn, left, firstUse);
            }
        }
    }
}
