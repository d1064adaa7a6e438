package hamgara.venue.opensite;

import hamgara.kit.caller.Caller;
import hamgara.venue.booking.BookingFacts;
import hamgara.venue.booking.BookingNotFound;
import hamgara.venue.booking.BookingState;
import hamgara.venue.booking.Bookings;
import hamgara.venue.slot.Slots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Records that somebody came for whom another site booked.
@ApplicationScoped
class OrderArrivals {

    private final OpenSiteRepository rows;
    private final Bookings bookings;
    private final Slots slots;
    private final Duration opens;
    private final Caller caller;
    private final Clock clock;

    OrderArrivals(
            OpenSiteRepository rows,
            Bookings bookings,
            Slots slots,
            @ConfigProperty(name = "hamgara.check-in.opens") Duration opens,
            Caller caller,
            Clock clock) {
        this.rows = rows;
        this.bookings = bookings;
        this.slots = slots;
        this.opens = opens;
        this.caller = caller;
        this.clock = clock;
    }

    /// Coming twice is no fault.
    @Transactional
    void record(UUID booking) {
        if (!rows.isOrdered(booking)) {
            throw new BookingNotFound(booking);
        }
        bookings.lock(booking);
        BookingFacts facts = bookings.of(booking);
        if (caller.venue().filter(facts.venueCode()::equals).isEmpty()) {
            throw new BookingNotFound(booking);
        }
        if (facts.state() == BookingState.CHECKED_IN) {
            return;
        }
        Instant now = clock.instant();
        if (now.isBefore(facts.startsAt().minus(opens)) || now.isAfter(facts.endsAt())) {
            throw new ArrivalUntimely();
        }
        if (!bookings.checkIn(booking)) {
            throw new ArrivalOfCancelled();
        }
        if (!slots.letIn(facts.slotId(), facts.party())) {
            throw new ArrivalPlaceGivenAway();
        }
    }
}
