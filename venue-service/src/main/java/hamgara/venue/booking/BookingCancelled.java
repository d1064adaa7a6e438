package hamgara.venue.booking;

import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Promised places were given back; `released` is the entry that card-service kept for them.
record BookingCancelled(
        UUID booking,
        UUID slot,
        int party,
        String venue,
        @Nullable String county,
        boolean inTime,
        @Nullable UUID released)
        implements Event {

    static BookingCancelled of(BookingFacts booking, boolean inTime) {
        return new BookingCancelled(
                booking.id(),
                booking.slotId(),
                booking.party(),
                booking.venueCode(),
                booking.county(),
                inTime,
                booking.authorizationId());
    }

    @Override
    public String type() {
        return "hamgara.venue.booking-cancelled.v1";
    }

    @Override
    public UUID subject() {
        return booking;
    }
}
