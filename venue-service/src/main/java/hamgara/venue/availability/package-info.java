/// Where there is room: search over the slots of all venues, live checks, and what else there is when a slot is full.
@NullMarked
package hamgara.venue.availability;

import org.jspecify.annotations.NullMarked;
