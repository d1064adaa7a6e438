/// What can be used inside a venue: a hall, a pitch, a reading room.
@NullMarked
package hamgara.venue.facility;

import org.jspecify.annotations.NullMarked;
