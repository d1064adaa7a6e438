package hamgara.card.authorization;

import hamgara.card.authorization.Authorization.State;
import hamgara.card.card.Cards;
import hamgara.card.money.Money;
import hamgara.card.money.Rate;
import hamgara.card.money.Rials;
import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// What happens to an authorization after it was given; one step after the other, as each locks its row.
@ApplicationScoped
class AuthorizationSteps {

    private final AuthorizationRows rows;
    private final Holding holding;
    private final Cards cards;
    private final Rials rials;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    AuthorizationSteps(
            AuthorizationRows rows,
            Holding holding,
            Cards cards,
            Rials rials,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.holding = holding;
        this.cards = cards;
        this.rials = rials;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    AuthorizationView capture(UUID id, NewCapture request) {
        Authorization found = lockedOfVenue(id);
        requireNotOfPlace(found);
        requireOpen(found);
        if (cards.isUnderReview(found.card())) {
            throw new AuthorizationRefusal.CardUnderReview();
        }
        List<Line> lines = rows.lines(id);
        long amount = asked(request.isWhole(), request.amount(), sum(lines, true, Line::open));
        long entries = asked(request.isWhole(), request.entries(), sum(lines, false, Line::open));
        if (amount > sum(lines, true, Line::open) || entries > sum(lines, false, Line::open)) {
            throw new AuthorizationRefusal.CaptureExceeds()
                    .at(amount > sum(lines, true, Line::open) ? "/amount" : "/entries");
        }
        var changes = new ArrayList<Holding.Change>();
        long money = amount;
        long uses = entries;
        for (Line line : lines) {
            long taken = Math.min(line.isMoney() ? money : uses, line.open());
            money -= line.isMoney() ? taken : 0;
            uses -= line.isMoney() ? 0 : taken;
            changes.add(new Holding.Change(line, taken, request.isLast() ? line.open() - taken : 0, 0));
        }
        boolean closed = request.isLast()
                || changes.stream().allMatch(change -> change.after().open() == 0);
        var step = new Step(Ids.next(), Step.Kind.CAPTURE, amount, entries, null, clock.instant(), caller.pseudonym());
        State next = closed ? State.CAPTURED : State.PARTIALLY_CAPTURED;
        AuthorizationView view = carryOut(found, next, changes, step);
        outbox.append(new AuthorizationEvent.AuthorizationCaptured(
                id, found.card(), found.venue(), amount, entries, closed, found.county()));
        return view;
    }

    @Transactional
    AuthorizationView letGo(UUID id) {
        Authorization found = lockedOfVenue(id);
        requireNotOfPlace(found);
        requireOpen(found);
        List<Line> lines = rows.lines(id);
        var step = new Step(
                Ids.next(),
                Step.Kind.VOID,
                sum(lines, true, Line::open),
                sum(lines, false, Line::open),
                null,
                clock.instant(),
                caller.pseudonym());
        State next = found.state() == State.AUTHORIZED ? State.VOIDED : State.CAPTURED;
        AuthorizationView view = carryOut(found, next, released(lines), step);
        outbox.append(new AuthorizationEvent.AuthorizationVoided(
                id, found.card(), found.venue(), step.amount(), step.entries(), found.county()));
        return view;
    }

    @Transactional
    AuthorizationView refund(UUID id, NewRefund request) {
        Authorization found = expiredIfOverdue(lockedOfVenue(id));
        switch (found.state()) {
            case AUTHORIZED, PARTIALLY_CAPTURED -> throw new AuthorizationRefusal.StillOpen();
            case VOIDED -> throw new AuthorizationRefusal.AlreadyVoided();
            case EXPIRED -> throw new AuthorizationRefusal.AlreadyExpired();
            case DECLINED -> throw new AuthorizationRefusal.NotAuthorized();
            case CAPTURED, PARTIALLY_REFUNDED, REFUNDED -> {
                // something may be given back, as far as there is something
            }
        }
        List<Line> lines = rows.lines(id);
        long amount = asked(request.isWhole(), request.amount(), sum(lines, true, Line::kept));
        long entries = asked(request.isWhole(), request.entries(), sum(lines, false, Line::kept));
        if (amount + entries == 0 || amount > sum(lines, true, Line::kept) || entries > sum(lines, false, Line::kept)) {
            throw new AuthorizationRefusal.RefundExceeds()
                    .at(entries > sum(lines, false, Line::kept) ? "/entries" : "/amount");
        }
        var changes = new ArrayList<Holding.Change>();
        long money = amount;
        long uses = entries;
        for (Line line : lines.reversed()) {
            long back = Math.min(line.isMoney() ? money : uses, line.kept());
            money -= line.isMoney() ? back : 0;
            uses -= line.isMoney() ? 0 : back;
            changes.addFirst(new Holding.Change(line, 0, 0, back));
        }
        String reason = request.reason().name();
        var step = new Step(Ids.next(), Step.Kind.REFUND, amount, entries, reason, clock.instant(), caller.pseudonym());
        boolean all = changes.stream().allMatch(change -> change.after().kept() == 0);
        AuthorizationView view = carryOut(found, all ? State.REFUNDED : State.PARTIALLY_REFUNDED, changes, step);
        outbox.append(new AuthorizationEvent.AuthorizationRefunded(
                id, found.card(), found.venue(), amount, entries, reason, found.county()));
        return view;
    }

    /// Lets go of what an overdue authorization still holds; nothing when another does so at the moment.
    @Transactional
    void expire(UUID id) {
        rows.lockedUnlessBusy(id).ifPresent(this::expiredIfOverdue);
    }

    private Authorization expiredIfOverdue(Authorization found) {
        Instant now = clock.instant();
        State due = found.stateAt(now);
        if (due == found.state() || found.isOfPlace()) {
            return found;
        }
        List<Line> lines = rows.lines(found.id());
        var step = new Step(
                Ids.next(),
                Step.Kind.EXPIRY,
                sum(lines, true, Line::open),
                sum(lines, false, Line::open),
                null,
                now,
                null);
        carryOut(found, due, released(lines), step);
        outbox.append(new AuthorizationEvent.AuthorizationExpired(
                found.id(), found.card(), found.venue(), step.amount(), step.entries(), found.county()));
        return rows.find(found.id()).orElseThrow();
    }

    AuthorizationView carryOut(Authorization found, State next, List<Holding.Change> changes, Step step) {
        holding.settle(found, changes);
        for (Holding.Change change : changes) {
            rows.update(found.id(), change.after());
        }
        rows.update(found.id(), next);
        rows.insert(found.id(), step);
        Authorization now = rows.find(found.id()).orElseThrow();
        return AuthorizationView.of(
                now, rows.lines(now.id()), rows.steps(now.id()), rials.today(), clock.instant(), false);
    }

    private static List<Holding.Change> released(List<Line> lines) {
        return lines.stream()
                .map(line -> new Holding.Change(line, 0, line.open(), 0))
                .toList();
    }

    /// Terminals of another venue learn nothing, not even that there is one.
    private Authorization lockedOfVenue(UUID id) {
        return rows.locked(id)
                .filter(found -> caller.venue().orElse("").equals(found.venue()))
                .orElseThrow(AuthorizationRefusal.AuthorizationNotFound::new);
    }

    /// Such a one is captured by the arrival, and let go of by the end of its booking.
    private static void requireNotOfPlace(Authorization found) {
        if (found.isOfPlace()) {
            throw new AuthorizationRefusal.AuthorizationOfPlace();
        }
    }

    private void requireOpen(Authorization found) {
        switch (found.stateAt(clock.instant())) {
            case AUTHORIZED, PARTIALLY_CAPTURED -> {
                // open
            }
            case CAPTURED, PARTIALLY_REFUNDED, REFUNDED -> throw new AuthorizationRefusal.AlreadyCaptured();
            case VOIDED -> throw new AuthorizationRefusal.AlreadyVoided();
            case EXPIRED -> throw new AuthorizationRefusal.AlreadyExpired();
            case DECLINED -> throw new AuthorizationRefusal.NotAuthorized();
        }
    }

    private long asked(boolean whole, @Nullable Money amount, long all) {
        Rate rate = rials.today();
        return whole ? all : amount == null ? 0 : rate.rials(amount, "/amount");
    }

    private static long asked(boolean whole, @Nullable Integer entries, long all) {
        return whole ? all : entries == null ? 0 : entries;
    }

    private static long sum(List<Line> lines, boolean money, ToLongFunction<Line> amount) {
        return AuthorizationView.sum(lines, money, amount);
    }
}
