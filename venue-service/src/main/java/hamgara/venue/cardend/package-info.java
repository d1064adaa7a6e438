/// What becomes of the bookings of a card that is over for good.
@NullMarked
package hamgara.venue.cardend;

import org.jspecify.annotations.NullMarked;
