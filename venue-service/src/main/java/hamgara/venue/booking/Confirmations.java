package hamgara.venue.booking;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import hamgara.kit.caller.Caller;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.problem.Refusal;
import hamgara.venue.booking.BookingRefusal.BookingHandedOver;
import hamgara.venue.booking.BookingRefusal.BookingIdReused;
import hamgara.venue.booking.BookingRefusal.PriceChanged;
import hamgara.venue.hold.Holds;
import hamgara.venue.hold.KeptPlaces;
import hamgara.venue.hold.KeptPlaces.KeptPlace;
import hamgara.venue.keptentry.KeptEntries;
import hamgara.venue.keptentry.KeptEntry;
import hamgara.venue.noshow.NoShows;
import hamgara.venue.tariff.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Promises places that are kept, once card-service keeps an entry of the card for each of them.
@ApplicationScoped
class Confirmations {

    private final BookingRepository bookings;
    private final BookingLists lists;
    private final Holds holds;
    private final OrderEntries order;
    private final KeptEntries entries;
    private final NoShows noShows;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Confirmations(
            BookingRepository bookings,
            BookingLists lists,
            Holds holds,
            OrderEntries order,
            KeptEntries entries,
            NoShows noShows,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.bookings = bookings;
        this.lists = lists;
        this.holds = holds;
        this.order = order;
        this.entries = entries;
        this.noShows = noShows;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /// Reads, has card-service keep the entries, then writes: short transactions with the question
    /// between them.
    BookingView confirm(UUID id, NewBooking request) {
        // the hold before the booking: of a hold seen confirmed the booking is there to be seen
        Optional<KeptPlaces> living = requiringNew().call(() -> holds.living(request.holdId()));
        Optional<BookingView> earlier = requiringNew().call(() -> replay(id, request));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        noShows.requireNotPaused();
        KeptPlaces kept = living.orElseThrow(() -> requiringNew().call(() -> holds.whyOver(request.holdId())));
        Money expected = request.price();
        if (expected != null && expected.amount() != kept.price()) {
            throw new PriceChanged(kept.price());
        }
        List<KeptEntry> given = order.keep(id, kept, request.holderShare());
        try {
            return requiringNew().call(() -> promise(id, kept, given));
        } catch (Lost _) {
            entries.giveUp(given);
            return requiringNew().call(() -> replay(id, request).orElseThrow(() -> holds.whyOver(kept.holdId())));
        } catch (Refusal.Conflict refused) {
            // the card has back at once what its holder asks for next; while card-service is away it stays kept
            entries.giveUp(given);
            throw refused;
        }
    }

    /// A rival with the same id won, another booking came of the hold, or its time ran out while we
    /// asked.
    private static final class Lost extends RuntimeException {
        Lost() {
            super("lost", null, false, false);
        }
    }

    private BookingView promise(UUID id, KeptPlaces kept, List<KeptEntry> taken) {
        if (!holds.confirm(kept) || !taken.stream().allMatch(entries::take)) {
            throw new Lost();
        }
        for (KeptPlace place : kept.places()) {
            UUID booking = OrderEntries.idOf(id, place);
            if (!bookings.insert(
                    booking,
                    id,
                    kept,
                    place,
                    caller.pseudonym(),
                    taken.get(place.item()),
                    place.price(),
                    clock.instant())) {
                throw new BookingIdReused();
            }
            outbox.append(BookingConfirmed.of(lists.of(booking)));
        }
        return lists.view(lists.of(id));
    }

    private Optional<BookingView> replay(UUID id, NewBooking request) {
        Optional<BookingFacts> earlier = bookings.find(id);
        if (earlier.isPresent() && !isSame(earlier.get(), request)) {
            throw bookings.isMadeBy(caller.pseudonym(), id, request.holdId())
                    ? new BookingHandedOver()
                    : new BookingIdReused();
        }
        return earlier.map(lists::view);
    }

    private boolean isSame(BookingFacts earlier, NewBooking request) {
        return lists.isMine(earlier) && earlier.item() == 0 && earlier.holdId().equals(request.holdId());
    }
}
