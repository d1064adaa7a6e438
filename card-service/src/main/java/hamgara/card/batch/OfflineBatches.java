package hamgara.card.batch;

import hamgara.card.offline.OfflinePackages;
import hamgara.card.terminal.TerminalFacts;
import hamgara.card.terminal.TerminalKey;
import hamgara.card.terminal.Terminals;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes in parts of journals, in whatever order and however often they come.
///
/// A record is kept by its own bytes and decided when all before it are. So what comes twice, too early or in pieces
/// leads to the same as the whole journal at once.
@ApplicationScoped
class OfflineBatches {

    /// How far a journal may run ahead of what is missing in it.
    private static final long FARTHEST = 10_000;

    private final Terminals terminals;
    private final OfflinePackages packages;
    private final Intake intake;
    private final JournalRows journals;
    private final BatchRows batches;
    private final Decisions decisions;
    private final Discrepancies discrepancies;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    OfflineBatches(
            Terminals terminals,
            OfflinePackages packages,
            Intake intake,
            JournalRows journals,
            BatchRows batches,
            Decisions decisions,
            Discrepancies discrepancies,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.terminals = terminals;
        this.packages = packages;
        this.intake = intake;
        this.journals = journals;
        this.batches = batches;
        this.decisions = decisions;
        this.discrepancies = discrepancies;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    OfflineBatchView receive(NewOfflineBatch request) {
        TerminalFacts terminal = terminals.ofCaller().orElseThrow();
        Instant now = clock.instant();
        List<TerminalKey> keys = terminals.keys(terminal.id());
        List<Arrival> arrivals = request.records().stream()
                .map(line ->
                        intake.read(line, terminal.id(), keys, packages.limits().skew()))
                .toList();

        Journal journal = journals.locked(terminal.id(), terminal.venue());
        var batch = new BatchRows.Batch(
                Ids.next(), terminal.id(), terminal.venue(), terminal.county(), now, arrivals.size());
        batches.insert(batch);
        List<Arrival> near =
                arrivals.stream().map(arrival -> near(arrival, journal)).toList();
        journals.keep(
                batch.id(),
                near.stream()
                        .filter(Arrival.Genuine.class::isInstance)
                        .map(Arrival.Genuine.class::cast)
                        .toList(),
                now);
        batches.insertLines(batch.id(), near);
        decide(batch, journal);

        OfflineBatchView view = view(batch);
        discrepancies.ofStrangers(batch, view.results());
        outbox.append(new BatchEvent.OfflineReconciled(
                batch.id(),
                terminal.id(),
                terminal.venue(),
                terminal.county(),
                view.accepted(),
                view.acceptedShortfall(),
                view.rejected(),
                view.held(),
                view.acknowledgedThrough()));
        return view;
    }

    @Transactional
    OfflineBatchView read(UUID id) {
        return batches.find(id)
                .filter(this::maySee)
                .map(this::view)
                .orElseThrow(BatchRefusal.OfflineBatchNotFound::new);
    }

    @Transactional
    Page<OfflineBatchView> list(@Nullable String venue, PageRequest page) {
        Optional<UUID> after = page.cursor().map(cursor -> cursor.uuid(0));
        return Page.of(
                batches.before(venueOf(venue), after, page.rowsToRead()),
                page,
                batch -> Cursor.of(batch.id()),
                this::summary);
    }

    @Transactional
    Page<OfflineDiscrepancyView> discrepancies(@Nullable String venue, PageRequest page) {
        Optional<UUID> after = page.cursor().map(cursor -> cursor.uuid(0));
        return Page.of(
                discrepancies.before(venueOf(venue), after, page.rowsToRead()),
                page,
                found -> Cursor.of(found.id()),
                caller.has(Roles.AUDITOR) ? Discrepancy::view : Discrepancy::maskedView);
    }

    private static Arrival near(Arrival arrival, Journal journal) {
        return arrival instanceof Arrival.Genuine genuine && genuine.use().seq() > journal.decided() + FARTHEST
                ? new Arrival.Forged("TOO_FAR_AHEAD", arrival.digest())
                : arrival;
    }

    private void decide(BatchRows.Batch batch, Journal journal) {
        List<JournalRows.Waiting> waiting = journals.waiting(batch.terminal(), journal.decided());
        var turns = new ArrayList<JournalRows.Waiting>();
        Journal at = journal;
        for (JournalRows.Waiting candidate : waiting) {
            if (at.isTurnOf(candidate.use())) {
                turns.add(candidate);
                at = at.after(candidate.use());
            }
        }
        if (turns.isEmpty()) {
            return;
        }
        var round = new Decisions.Round(batch.venue(), batch.id(), batch.receivedAt());
        List<Outcome> outcomes = decisions.decide(turns, round);
        journals.advance(batch.terminal(), at);
        outcomes.forEach(outcome -> discrepancies.of(batch, outcome));
    }

    private OfflineBatchView view(BatchRows.Batch batch) {
        Journal journal = journals.read(batch.terminal());
        return batch.view(journal, journals.gaps(batch.terminal(), journal.decided()), batches.results(batch, journal));
    }

    private OfflineBatchView summary(BatchRows.Batch batch) {
        return view(batch).withoutResults();
    }

    private boolean maySee(BatchRows.Batch batch) {
        return caller.has(Roles.AUDITOR) || caller.venue().orElse("").equals(batch.venue());
    }

    private String venueOf(@Nullable String venue) {
        if (venue == null) {
            return caller.venue().orElseThrow(BatchRefusal.OfflineVenueMissing::new);
        }
        if (!caller.has(Roles.AUDITOR)) {
            caller.requireVenue(venue);
        }
        return venue;
    }
}
