/// What a booking would cost, and who would pay it.
@NullMarked
package hamgara.venue.bookingquote;

import org.jspecify.annotations.NullMarked;
