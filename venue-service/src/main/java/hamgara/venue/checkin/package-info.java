/// Arrivals at a venue, online and offline, each counted against the card once.
@NullMarked
package hamgara.venue.checkin;

import org.jspecify.annotations.NullMarked;
