package hamgara.venue.checkin;

import java.util.UUID;

/// Who leaves: the people of a booking, or those who came without one.
public sealed interface Leaving {

    /// With a booking.
    record OfBooking(UUID booking) implements Leaving {}

    /// Without.
    record OfWalkIn(UUID walkIn) implements Leaving {}
}
