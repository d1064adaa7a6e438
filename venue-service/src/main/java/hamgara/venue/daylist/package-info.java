/// The bookings of a day as a signed list, for doors without a network.
@NullMarked
package hamgara.venue.daylist;

import org.jspecify.annotations.NullMarked;
