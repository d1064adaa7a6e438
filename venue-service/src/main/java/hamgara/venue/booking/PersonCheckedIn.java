package hamgara.venue.booking;

import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody with a booking arrived.
record PersonCheckedIn(
        UUID booking,
        UUID slot,
        int party,
        String venue,
        @Nullable String county) implements Event {

    static PersonCheckedIn of(BookingFacts booking) {
        return new PersonCheckedIn(
                booking.id(), booking.slotId(), booking.party(), booking.venueCode(), booking.county());
    }

    @Override
    public String type() {
        return "hamgara.venue.person-checked-in.v1";
    }

    @Override
    public UUID subject() {
        return booking;
    }
}
