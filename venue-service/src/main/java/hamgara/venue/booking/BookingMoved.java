package hamgara.venue.booking;

import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A booking is somewhere else now; `slot` and the rest are where it is, `fromSlot` is where it was.
record BookingMoved(
        UUID booking,
        UUID fromSlot,
        UUID slot,
        int party,
        String venue,
        @Nullable String county) implements Event {

    static BookingMoved of(UUID fromSlot, BookingFacts booking) {
        return new BookingMoved(
                booking.id(), fromSlot, booking.slotId(), booking.party(), booking.venueCode(), booking.county());
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
