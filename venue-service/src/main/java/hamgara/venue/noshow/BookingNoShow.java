package hamgara.venue.noshow;

import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Nobody came for a booking.
record BookingNoShow(
        UUID booking,
        UUID slot,
        int party,
        String venue,
        @Nullable String county) implements Event {

    @Override
    public String type() {
        return "hamgara.venue.booking-no-show.v1";
    }

    @Override
    public UUID subject() {
        return booking;
    }
}
