package hamgara.venue.keptentry;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// An entry was asked for and no booking took it; the booking may never have been, or stand as it was.
record BookingGivenUp(UUID released, UUID booking) implements Event {

    @Override
    public String type() {
        return "hamgara.venue.booking-given-up.v1";
    }

    @Override
    public UUID subject() {
        return released;
    }
}
