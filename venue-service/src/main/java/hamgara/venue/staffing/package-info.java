/// That the staff which hours require is there: confirmed day by day, taken back with a word to everybody booked.
@NullMarked
package hamgara.venue.staffing;

import org.jspecify.annotations.NullMarked;
