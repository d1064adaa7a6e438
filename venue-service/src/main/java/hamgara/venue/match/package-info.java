/// From two parallel capacities to one shared timetable that both owners agreed to.
@NullMarked
package hamgara.venue.match;

import org.jspecify.annotations.NullMarked;
