package hamgara.venue.booking;

import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A booking is somewhere else now; `slot` and the rest are where it is, `fromSlot` is where it was,
/// `released` the entry that card-service kept there.
record BookingMoved(
        UUID booking,
        UUID fromSlot,
        UUID slot,
        int party,
        String venue,
        @Nullable String county,
        @Nullable UUID released)
        implements Event {

    static BookingMoved of(BookingFacts before, BookingFacts booking) {
        return new BookingMoved(
                booking.id(),
                before.slotId(),
                booking.slotId(),
                booking.party(),
                booking.venueCode(),
                booking.county(),
                before.authorizationId());
    }

    @Override
    public String type() {
        return "hamgara.venue.booking-moved.v1";
    }

    @Override
    public UUID subject() {
        return booking;
    }
}
