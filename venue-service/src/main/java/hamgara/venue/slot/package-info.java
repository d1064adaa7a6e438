/// One bookable stretch of time of a facility, with its counted places.
@NullMarked
package hamgara.venue.slot;

import org.jspecify.annotations.NullMarked;
