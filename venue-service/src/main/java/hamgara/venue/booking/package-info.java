/// Places promised to a person, from confirming to cancelling.
@NullMarked
package hamgara.venue.booking;

import org.jspecify.annotations.NullMarked;
