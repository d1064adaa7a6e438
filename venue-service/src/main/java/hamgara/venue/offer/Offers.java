package hamgara.venue.offer;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.venue.demand.Demand;
import hamgara.venue.demand.Need;
import hamgara.venue.demand.UnmetReason;
import hamgara.venue.hold.HoldPlaced;
import hamgara.venue.hold.Holds;
import hamgara.venue.hold.OfferTaken;
import hamgara.venue.knowncard.CardUnusable;
import hamgara.venue.offer.OfferRepository.Room;
import hamgara.venue.offer.OfferRepository.Unserved;
import hamgara.venue.offer.OfferRepository.Waiter;
import hamgara.venue.slot.PlacesFreed;
import hamgara.venue.slot.SlotFacts;
import hamgara.venue.slot.Slots;
import hamgara.venue.tariff.Priced;
import hamgara.venue.tariff.Tariffs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Gives places that come free to the first in line for whom they suffice, before anybody else can have them.
///
/// Each line is changed while its slot is locked, and only then; so whoever frees places serves a line that stands
/// still.
/// The person is not locked, as others may be waiting for the slot with that lock in their hands: an offer takes the
/// person's time only when it is accepted.
///
/// A party comes together or not at all, unless it said that fewer would do. While the free places do not suffice for
/// it,
/// they go to smaller ones behind, so that nothing stays empty; but only so often. Then what comes free is saved for
/// it,
/// until the begin is near. A party that is larger than the slot has become has nothing saved for it.
///
/// Whoever could not book places that would be theirs is skipped, without a count against them: others are served, and
/// the place in line is theirs again once they can.
@ApplicationScoped
public class Offers {

    private static final int SLOTS_AT_ONCE = 100;
    private static final int LOOKED_AT_MOST = 50;

    private final OfferRepository rows;
    private final Servable servable;
    private final Holds holds;
    private final Slots slots;
    private final Tariffs tariffs;
    private final OfferConfig config;
    private final Demand demand;
    private final Outbox outbox;

    Offers(
            OfferRepository rows,
            Servable servable,
            Holds holds,
            Slots slots,
            Tariffs tariffs,
            OfferConfig config,
            Demand demand,
            Outbox outbox) {
        this.rows = rows;
        this.servable = servable;
        this.holds = holds;
        this.slots = slots;
        this.tariffs = tariffs;
        this.config = config;
        this.demand = demand;
        this.outbox = outbox;
    }

    /// In the transaction in which they were given back.
    void serve(@Observes PlacesFreed freed) {
        serve(freed.slot());
    }

    void accept(@Observes OfferTaken taken) {
        rows.accept(taken.hold());
    }

    /// What is offered to a card that cannot be used goes on to others. A suspended one may come back, and its entries
    /// are skipped until then; those of a card that is over end.
    void takeBack(@Observes CardUnusable card) {
        List<UUID> offered = rows.lockOffered(card.card());
        List<UUID> lines = rows.linesOf(card.card());
        lines.forEach(rows::lock);
        holds.takeBack(offered);
        rows.undraw(offered);
        if (card.over()) {
            for (UUID slot : lines) {
                rows.withdraw(slot, card.card());
                serve(slot);
            }
        }
    }

    /// Refuses a caller to whom nothing could be offered: the card cannot be used, booking is paused, or a limit of
    /// fair use is reached.
    public void requireServable(SlotFacts slot, UUID card) {
        servable.require(card, slot);
    }

    /// Whether somebody could book at all, limits of fair use left aside.
    public boolean couldBook(String person, UUID card) {
        return servable.couldBook(person, card);
    }

    /// One change of a line at a time; to be locked after people, venues, units and holds.
    public void lock(UUID slot) {
        rows.lock(slot);
    }

    /// Serves the line of a slot that is locked.
    public void serve(UUID slot) {
        rows.takeBack(slot);
        Room room = rows.room(slot, config.savedUntil());
        int free = room.free();
        if (!room.open() || free <= 0) {
            return;
        }
        SlotFacts facts = slots.of(slot);
        rows.skipped(slot).stream()
                .filter(waiter -> servable.is(waiter.caller(), waiter.card(), facts))
                .forEach(waiter -> rows.lineUp(waiter.entry()));
        while (free > 0) {
            Optional<Waiter> next = rows.next(slot, free, room, config.passedAtMost());
            if (next.isEmpty()) {
                if (!skipsAny(slot, facts)) {
                    return;
                }
            } else if (!isSkipped(next.get(), facts)) {
                int given = Math.min(next.get().party(), free);
                give(slot, next.get(), given);
                free -= given;
            }
        }
    }

    /// For who is left the free places do not suffice; that keeps them from others only for who could book them.
    private boolean skipsAny(UUID slot, SlotFacts facts) {
        boolean any = false;
        for (Waiter waiter : rows.line(slot, LOOKED_AT_MOST)) {
            any |= isSkipped(waiter, facts);
        }
        return any;
    }

    private boolean isSkipped(Waiter waiter, SlotFacts facts) {
        boolean skipped = !servable.is(waiter.caller(), waiter.card(), facts);
        if (skipped) {
            rows.skip(waiter.entry());
        }
        return skipped;
    }

    /// Gives places to one of a line, whoever stands before it; the slot is locked. False when there are not that many,
    /// or they could not be booked.
    public boolean give(UUID slot, UUID entry) {
        rows.takeBack(slot);
        Waiter waiter = rows.waiter(entry);
        Room room = rows.room(slot, config.savedUntil());
        if (!room.open() || room.free() < waiter.party() || isSkipped(waiter, slots.of(slot))) {
            return false;
        }
        give(slot, waiter, waiter.party());
        return true;
    }

    private void give(UUID slot, Waiter waiter, int places) {
        if (!slots.offer(slot, places)) {
            throw new IllegalStateException("places of " + slot + " are gone while it is locked");
        }
        UUID hold = Ids.next();
        SlotFacts facts = slots.of(slot);
        long price = tariffs.price(new Priced(
                        slot.toString(),
                        facts.facilityId(),
                        facts.startsAt(),
                        facts.endsAt(),
                        facts.audience(),
                        places))
                .total();
        Instant expiresAt = rows.hold(hold, slot, waiter, places, price, config.lifetime());
        rows.offer(waiter.entry(), hold, places);
        outbox.append(HoldPlaced.offered(hold, facts, places));
        outbox.append(
                new WaitingOffered(waiter.entry(), slot, hold, places, expiresAt, facts.venueCode(), facts.county()));
    }

    /// Looks at every line that may have something coming, each in a transaction of its own.
    void sweep() {
        List<UUID> found = requiringNew().call(() -> rows.toLookAt(new UUID(0, 0), SLOTS_AT_ONCE));
        while (!found.isEmpty()) {
            for (UUID slot : found) {
                requiringNew()
                        .call(() -> look(slot))
                        .forEach(unserved -> demand.record(
                                Need.ofSlot(UnmetReason.WAITING_LAPSED, slot, unserved.party()), unserved.caller()));
            }
            UUID last = found.getLast();
            found = requiringNew().call(() -> rows.toLookAt(last, SLOTS_AT_ONCE));
        }
    }

    private List<Unserved> look(UUID slot) {
        rows.lock(slot);
        if (rows.isOver(slot)) {
            rows.takeBack(slot);
            return rows.end(slot);
        }
        serve(slot);
        return List.of();
    }
}
