/// The parts of a venue: a whole and what it is divided into, down to the units that serve one use at a time.
@NullMarked
package hamgara.venue.space;

import org.jspecify.annotations.NullMarked;
