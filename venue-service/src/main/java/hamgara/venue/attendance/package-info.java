/// People who leave, and bookings that are over because of it or of the time.
@NullMarked
package hamgara.venue.attendance;

import org.jspecify.annotations.NullMarked;
