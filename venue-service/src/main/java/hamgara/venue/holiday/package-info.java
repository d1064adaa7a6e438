/// Public holidays, sure and tentative ones, and how venues follow them.
@NullMarked
package hamgara.venue.holiday;

import org.jspecify.annotations.NullMarked;
