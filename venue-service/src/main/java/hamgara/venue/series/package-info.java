/// Classes and sessions that come back by a rule, in the solar or the Gregorian calendar.
@NullMarked
package hamgara.venue.series;

import org.jspecify.annotations.NullMarked;
