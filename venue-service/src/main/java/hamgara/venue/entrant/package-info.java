/// Who enters a lottery.
@NullMarked
package hamgara.venue.entrant;

import org.jspecify.annotations.NullMarked;
