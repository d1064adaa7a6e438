package hamgara.card.adjustment;

import hamgara.card.enrolment.EnrolmentFacts;
import hamgara.card.enrolment.Enrolments;
import hamgara.card.pocket.PocketFacts;
import hamgara.card.pocket.Pockets;
import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Corrects pockets: one person asks with a reason, another decides.
///
/// Order of locks: the adjustment, its pocket, the funds.
@ApplicationScoped
class Adjustments {

    private static final UUID FIRST = new UUID(0, 0);

    private final AdjustmentRows rows;
    private final Pockets pockets;
    private final Enrolments enrolments;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    Adjustments(
            AdjustmentRows rows, Pockets pockets, Enrolments enrolments, Caller caller, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.pockets = pockets;
        this.enrolments = enrolments;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    AdjustmentView request(UUID pocket, NewAdjustment request) {
        PocketFacts of = pockets.find(pocket).orElseThrow(AdjustmentRefusal.PocketNotFound::new);
        String county = county(of);
        caller.requireCounty(county);
        if (request.amount() == 0) {
            throw new AdjustmentRefusal.AdjustmentOfNothing().at("/amount");
        }
        UUID id = Ids.next();
        rows.insert(new AdjustmentRows.Row(
                id,
                pocket,
                county,
                request.amount(),
                of.unit(),
                request.reason(),
                request.reference(),
                AdjustmentView.State.REQUESTED,
                caller.pseudonym(),
                clock.instant(),
                null,
                1));
        outbox.append(new AdjustmentEvent.Requested(
                id, pocket, request.amount(), of.unit(), request.reason().name()));
        return read(id);
    }

    @Transactional
    AdjustmentView approve(UUID id, long seen) {
        AdjustmentRows.Row row = decidable(id, seen);
        if (!pockets.adjust(row.pocket(), row.amount())) {
            throw new AdjustmentRefusal.AdjustmentExceeds();
        }
        rows.decide(id, AdjustmentView.State.APPROVED, caller.pseudonym(), clock.instant());
        outbox.append(new AdjustmentEvent.Approved(
                id, row.pocket(), row.amount(), row.unit(), row.reason().name()));
        return read(id);
    }

    @Transactional
    AdjustmentView reject(UUID id, long seen) {
        AdjustmentRows.Row row = decidable(id, seen);
        rows.decide(id, AdjustmentView.State.REJECTED, caller.pseudonym(), clock.instant());
        outbox.append(
                new AdjustmentEvent.Rejected(id, row.pocket(), row.reason().name()));
        return read(id);
    }

    @Transactional
    AdjustmentView read(UUID id) {
        AdjustmentRows.Row row = rows.find(id).orElseThrow(AdjustmentRefusal.AdjustmentNotFound::new);
        caller.requireCounty(row.county());
        return AdjustmentView.of(row);
    }

    /// In the order they were asked for, so that the second person finds those that wait.
    @Transactional
    Page<AdjustmentView> list(String county, AdjustmentView.@Nullable State state, PageRequest request) {
        caller.requireCounty(county);
        UUID after = request.cursor().map(cursor -> cursor.uuid(0)).orElse(FIRST);
        return Page.of(
                rows.after(county, state, after, request.rowsToRead()),
                request,
                row -> Cursor.of(row.id()),
                AdjustmentView::of);
    }

    @Transactional
    Page<AdjustmentView> ofPocket(UUID pocket, PageRequest request) {
        caller.requireCounty(county(pockets.find(pocket).orElseThrow(AdjustmentRefusal.PocketNotFound::new)));
        UUID after = request.cursor().map(cursor -> cursor.uuid(0)).orElse(FIRST);
        return Page.of(
                rows.ofPocket(pocket, after, request.rowsToRead()),
                request,
                row -> Cursor.of(row.id()),
                AdjustmentView::of);
    }

    /// Whoever asked for it cannot decide it, whatever the role.
    private AdjustmentRows.Row decidable(UUID id, long seen) {
        AdjustmentRows.Row row = rows.lock(id).orElseThrow(AdjustmentRefusal.AdjustmentNotFound::new);
        caller.requireCounty(row.county());
        if (caller.pseudonym().equals(row.requestedBy())) {
            throw new AdjustmentRefusal.ApproverIsRequester();
        }
        if (row.state() != AdjustmentView.State.REQUESTED) {
            throw new AdjustmentRefusal.AdjustmentNotWaiting(row.state());
        }
        StaleVersion.check(seen, row.version());
        return row;
    }

    private String county(PocketFacts pocket) {
        return enrolments.find(pocket.enrolment()).map(EnrolmentFacts::county).orElse("");
    }
}
