package hamgara.venue.cardless;

import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.venue.booking.BookingConfirmed;
import hamgara.venue.booking.BookingFacts;
import hamgara.venue.booking.Bookings;
import hamgara.venue.cardless.CardlessRepository.Item;
import hamgara.venue.hold.HoldPlaced;
import hamgara.venue.hold.Holds;
import hamgara.venue.hold.SlotNotBookable;
import hamgara.venue.hold.Wanted;
import hamgara.venue.hold.Wish;
import hamgara.venue.slot.ExclusiveSlot;
import hamgara.venue.slot.Slots;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps and books places for groups and for customers of other sites. They count as all others do, but no card stands
/// behind them, they take nobody's own time, and no holder can reach them through the holds and bookings of people.
@ApplicationScoped
public class CardlessPlaces {

    private final CardlessRepository rows;
    private final Holds holds;
    private final Bookings bookings;
    private final Slots slots;
    private final Outbox outbox;
    private final Clock clock;

    CardlessPlaces(CardlessRepository rows, Holds holds, Bookings bookings, Slots slots, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.holds = holds;
        this.bookings = bookings;
        this.slots = slots;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Keeps all places or none until a time, within what [Holds#taking] runs. Venues, units and slots are locked in
    /// the order in which every hold locks them.
    public void hold(UUID id, String holder, List<Wish> wishes, Instant until) {
        hold(null, id, holder, wishes, until);
    }

    /// The same in the stead of what was kept before, which is given back: both or none.
    public void hold(@Nullable UUID before, UUID id, String holder, List<Wish> wishes, Instant until) {
        holds.requireOpen(wishes);
        slots.reserve(
                wishes.stream().map(Wish::exclusive).filter(Objects::nonNull).toList());
        if (before != null) {
            rows.lockSlots(before, wishes.stream().map(Wish::slotId).toList());
            release(before);
        }
        rows.insert(id, holder, until);
        for (Wish wish : wishes) {
            ExclusiveSlot exclusive = wish.exclusive();
            if (exclusive != null && !slots.take(exclusive, wish.party(), 0)) {
                throw new SlotNotBookable();
            }
        }
        for (int item = 0; item < wishes.size(); item++) {
            rows.insertItem(id, item, holder, wishes.get(item));
        }
        wishes.stream()
                .filter(wish -> wish.exclusive() == null)
                .sorted(Comparator.comparing(Wish::slotId))
                .forEach(wish -> {
                    if (!slots.hold(wish.slotId(), wish.party())) {
                        throw holds.whyTaken(wish);
                    }
                });
        outbox.append(HoldPlaced.of(id, wishes));
    }

    /// Turns kept places into bookings, one for each in the order in which they were asked for; none when the hold is
    /// over. Refused when a venue has closed meanwhile or its staff is gone: nothing was promised yet.
    public List<UUID> book(UUID hold) {
        List<Item> items = rows.items(hold);
        holds.requireStillOpen(items.stream().map(Item::slot).toList());
        if (!rows.confirm(hold)) {
            return List.of();
        }
        items.stream().sorted(Comparator.comparing(Item::slot)).forEach(item -> {
            if (!slots.confirm(item.slot(), item.party())) {
                throw new SlotNotBookable();
            }
        });
        var booked = new ArrayList<UUID>();
        for (Item item : items) {
            UUID booking = Ids.next();
            booked.add(booking);
            rows.insertBooking(booking, booked.getFirst(), hold, item, clock.instant());
            outbox.append(BookingConfirmed.of(bookings.of(booking)));
        }
        return List.copyOf(booked);
    }

    /// Gives kept places back; too late, or twice, is no fault.
    public void release(UUID hold) {
        Map<UUID, Integer> partyBySlot = new TreeMap<>();
        rows.release(hold).forEach(item -> partyBySlot.merge(item.slot(), item.party(), Integer::sum));
        partyBySlot.forEach(slots::unhold);
    }

    /// Puts another booking, under a new id, in the place of one, after `first` in the same transaction;
    /// when any of it is refused, the old one stands.
    public void replace(UUID id, UUID slot, UUID newId, Runnable first) {
        var wanted = new Wanted(slot, null, null, null);
        holds.taking(List.of(wanted), () -> {
            first.run();
            BookingFacts old = bookings.giveWay(id);
            if (!slots.book(slot, old.party())) {
                throw holds.whyTaken(holds.find(wanted, 1).forPeople(old.party()));
            }
            Item item = rows.addItem(old.holdId(), old.item(), slot);
            rows.insertBooking(newId, old.orderId(), old.holdId(), item, clock.instant());
            outbox.append(BookingConfirmed.of(bookings.of(newId)));
            return newId;
        });
    }

    /// Locks all bookings that came of a hold, before any of them is changed.
    public void lock(UUID hold) {
        rows.lock(hold);
    }

    /// The bookings that came of a hold and still stand, in the order in which their places are given back.
    public List<UUID> standing(UUID hold) {
        return rows.standing(hold);
    }

    /// So many of the party came, besides those who came before; false when the booking was cancelled, more came than
    /// were expected, or their places were given to others.
    public boolean arrive(UUID booking, int came) {
        bookings.lock(booking);
        bookings.checkIn(booking);
        return rows.count(booking, came) && slots.letIn(bookings.of(booking).slotId(), came);
    }
}
