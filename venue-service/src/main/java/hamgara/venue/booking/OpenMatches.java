package hamgara.venue.booking;

import hamgara.kit.version.StaleVersion;
import hamgara.venue.hold.SlotNotBookable;
import hamgara.venue.slot.SlotFacts;
import hamgara.venue.slot.Slots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/// Lets others into what a party has alone.
@ApplicationScoped
class OpenMatches {

    private final Bookings bookings;
    private final BookingRepository rows;
    private final Slots slots;
    private final Clock clock;

    OpenMatches(Bookings bookings, BookingRepository rows, Slots slots, Clock clock) {
        this.bookings = bookings;
        this.rows = rows;
        this.slots = slots;
        this.clock = clock;
    }

    @Transactional
    BookingView open(UUID id, OpenPlaces request, long seen) {
        rows.lock(bookings.mine(id).id());
        BookingFacts booking = bookings.mine(id);
        StaleVersion.check(seen, booking.version());
        SlotFacts slot = slots.of(booking.slotId());
        if (!slot.exclusive() || booking.state() != BookingState.CONFIRMED || !rows.isMaker(id)) {
            throw new BookingRefusal.NotAnExclusiveBooking();
        }
        if (!slot.startsAt().isAfter(clock.instant())) {
            throw new SlotNotBookable();
        }
        if (!slots.openTo(slot, request.places())) {
            throw new BookingRefusal.NotSoManyPlaces();
        }
        rows.raise(id);
        return bookings.view(bookings.of(id));
    }
}
