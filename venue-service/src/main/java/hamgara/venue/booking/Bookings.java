package hamgara.venue.booking;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import hamgara.kit.caller.Caller;
import hamgara.kit.outbox.Outbox;
import hamgara.venue.booking.BookingRefusal.BookingIdReused;
import hamgara.venue.booking.BookingRefusal.NotCancellable;
import hamgara.venue.card.BookedPlace;
import hamgara.venue.card.CardServiceUnavailable;
import hamgara.venue.hold.Holds;
import hamgara.venue.hold.KeptPlaces;
import hamgara.venue.hold.KeptPlaces.KeptPlace;
import hamgara.venue.hold.Wanted;
import hamgara.venue.keptentry.KeptEntries;
import hamgara.venue.keptentry.KeptEntry;
import hamgara.venue.noshow.NoShows;
import hamgara.venue.slot.SlotFacts;
import hamgara.venue.slot.Slots;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Keeps bookings from the entry of the card to the arrival of the people.
@ApplicationScoped
public class Bookings {

    private final BookingRepository bookings;
    private final BookingLists lists;
    private final Cancellations cancellations;
    private final Holds holds;
    private final Slots slots;
    private final Eligible eligible;
    private final KeptEntries entries;
    private final NoShows noShows;
    private final BookingConfig config;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Bookings(
            BookingRepository bookings,
            BookingLists lists,
            Cancellations cancellations,
            Holds holds,
            Slots slots,
            Eligible eligible,
            KeptEntries entries,
            NoShows noShows,
            BookingConfig config,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.bookings = bookings;
        this.lists = lists;
        this.cancellations = cancellations;
        this.holds = holds;
        this.slots = slots;
        this.eligible = eligible;
        this.entries = entries;
        this.noShows = noShows;
        this.config = config;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /// Puts another booking of the caller, under a new id, in the place of one, once card-service says that the
    /// card may be used there. The old places are given up and the new ones taken in one transaction, after
    /// `first` in the same; when any of it is refused, the old booking stands.
    public void replace(UUID id, UUID slotId, UUID newId, Runnable first) {
        BookingFacts seen = requiringNew().call(() -> lists.mine(id));
        SlotFacts target = requiringNew().call(() -> slots.of(slotId));
        KeptEntry entry = eligible.keep(
                "booking " + newId + " instead of " + id + " in " + slotId,
                null,
                Eligible.question(seen.cardId(), target),
                new BookedPlace(newId, target.endsAt(), seen.party(), seen.authorizationId(), seen.price()),
                Eligible.lines(target));
        entries.orGiveUp(
                entry,
                () -> holds.taking(List.of(new Wanted(slotId, null, null, null)), () -> {
                    first.run();
                    holds.lockCaller();
                    BookingFacts old = giveWay(id);
                    KeptPlaces kept = holds.keep(newId, slotId, old.cardId(), old.party());
                    KeptPlace place = kept.places().getFirst();
                    if (!holds.confirm(kept)
                            || !bookings.insert(
                                    newId, newId, kept, place, old.caller(), entry, seen.price(), clock.instant())) {
                        throw new BookingIdReused();
                    }
                    take(entry);
                    outbox.append(BookingConfirmed.of(of(newId)));
                    return newId;
                }));
    }

    /// Ends a booking that another one is made instead of, in the same transaction; as it was at its end.
    public BookingFacts giveWay(UUID id) {
        BookingFacts old = cancellations.endForVenue(id, BookingState.RESCHEDULED);
        if (old == null) {
            throw new NotCancellable(of(id).state());
        }
        return old;
    }

    /// Cancels what the venue cannot keep, which counts against nobody; false when the booking was used or ended
    /// already.
    public boolean cancelForVenue(UUID id) {
        return cancellations.cancelForVenue(id);
    }

    /// What a card has booked and has still to come.
    public List<UUID> comingOfCard(UUID card) {
        return bookings.comingOfCard(card);
    }

    /// Whether it stands and may still be cancelled.
    public boolean mayCancel(UUID id) {
        return cancellations.mayCancel(id);
    }

    /// Cancels it for whoever holds it otherwise than by a token of their own: a group, or a customer of
    /// another site.
    public void cancelFor(UUID id) {
        cancellations.cancelFor(id);
    }

    /// The caller takes a booking over with a card of which card-service keeps an entry; false when it was used or
    /// cancelled meanwhile. The booking is locked.
    public boolean takeOver(UUID id, UUID card, KeptEntry entry) {
        noShows.requireNotPaused();
        BookingFacts booking = of(id);
        if (!bookings.handOver(id, caller.pseudonym(), card, entry)) {
            return false;
        }
        take(entry);
        holds.takeOver(booking.holdId(), booking.item(), slots.of(booking.slotId()));
        outbox.append(BookingTransferred.of(of(id), booking.authorizationId()));
        return true;
    }

    /// Has card-service keep an entry of a card for a booking that is to be its holder's; outside of any
    /// transaction.
    public KeptEntry keepEntry(String askedAs, UUID card, BookingFacts booking, SlotFacts slot) {
        return eligible.keep(
                askedAs,
                null,
                Eligible.question(card, slot),
                new BookedPlace(booking.id(), slot.endsAt(), booking.party(), null, booking.price()),
                Eligible.lines(slot));
    }

    /// Refuses when card-service says that a card may not be used for a slot. It keeps nothing, as whoever asks may
    /// never get a place; outside of any transaction.
    public void requireEligible(UUID card, SlotFacts slot) {
        eligible.require(Eligible.question(card, slot));
    }

    /// In the transaction that writes it down with its booking. It is gone only where this took minutes;
    /// nothing stays then, and the same request may be repeated.
    void take(KeptEntry entry) {
        if (!entries.take(entry)) {
            throw CardServiceUnavailable.tooLate();
        }
    }

    /// Until when a booking of a facility that begins then can be given back.
    public Limits limits(UUID facility, Instant startsAt) {
        return bookings.limits(facility, startsAt, config);
    }

    public BookingFacts of(UUID id) {
        return lists.of(id);
    }

    /// One recorder of arrivals per booking at a time.
    public void lock(UUID id) {
        bookings.lock(id);
    }

    /// The people came; false when the booking was used or cancelled already.
    public boolean checkIn(UUID id) {
        if (!bookings.arrive(id)) {
            return false;
        }
        noShows.withdraw(id);
        outbox.append(PersonCheckedIn.of(of(id)));
        return true;
    }
}
