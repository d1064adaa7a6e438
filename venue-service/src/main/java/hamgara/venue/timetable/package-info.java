/// When a facility is open, for whom, and the making of slots from that.
@NullMarked
package hamgara.venue.timetable;

import org.jspecify.annotations.NullMarked;
