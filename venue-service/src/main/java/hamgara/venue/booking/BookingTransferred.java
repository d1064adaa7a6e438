package hamgara.venue.booking;

import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A booking is another person's now; who they are is nobody's business. `released` is the entry that
/// card-service kept of the card it was booked with.
record BookingTransferred(
        UUID booking,
        UUID slot,
        int party,
        String venue,
        @Nullable String county,
        @Nullable UUID released) implements Event {

    static BookingTransferred of(BookingFacts booking, @Nullable UUID released) {
        return new BookingTransferred(
                booking.id(), booking.slotId(), booking.party(), booking.venueCode(), booking.county(), released);
    }

    @Override
    public String type() {
        return "hamgara.venue.booking-transferred.v1";
    }

    @Override
    public UUID subject() {
        return booking;
    }
}
