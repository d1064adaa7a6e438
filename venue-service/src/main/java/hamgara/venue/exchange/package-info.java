/// Hours that agencies give each other and receive by agreed timetables.
@NullMarked
package hamgara.venue.exchange;

import org.jspecify.annotations.NullMarked;
