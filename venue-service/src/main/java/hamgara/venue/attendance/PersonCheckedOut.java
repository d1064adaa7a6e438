package hamgara.venue.attendance;

import hamgara.kit.outbox.Event;
import hamgara.venue.booking.BookingFacts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Those who came with a booking left.
record PersonCheckedOut(
        UUID booking,
        UUID slot,
        int party,
        String venue,
        @Nullable String county) implements Event {

    static PersonCheckedOut of(BookingFacts booking) {
        return new PersonCheckedOut(
                booking.id(), booking.slotId(), booking.party(), booking.venueCode(), booking.county());
    }

    @Override
    public String type() {
        return "hamgara.venue.person-checked-out.v1";
    }

    @Override
    public UUID subject() {
        return booking;
    }
}
