/// Seasons given out to schools and clubs: they apply, hours are shared out fairly, and the results become
/// reservations.
@NullMarked
package hamgara.venue.round;

import org.jspecify.annotations.NullMarked;
