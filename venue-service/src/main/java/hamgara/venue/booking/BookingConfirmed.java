package hamgara.venue.booking;

import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Places of a slot were promised to somebody.
public record BookingConfirmed(
        UUID booking,
        UUID slot,
        int party,
        String venue,
        @Nullable String county) implements Event {

    public static BookingConfirmed of(BookingFacts booking) {
        return new BookingConfirmed(
                booking.id(), booking.slotId(), booking.party(), booking.venueCode(), booking.county());
    }

    @Override
    public String type() {
        return "hamgara.venue.booking-confirmed.v1";
    }

    @Override
    public UUID subject() {
        return booking;
    }
}
