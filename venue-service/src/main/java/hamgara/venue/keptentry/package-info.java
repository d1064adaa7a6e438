/// Entries that card-service is asked to keep for bookings, and those that came to nothing.
@NullMarked
package hamgara.venue.keptentry;

import org.jspecify.annotations.NullMarked;
