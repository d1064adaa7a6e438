/// The real places of the county that stand in the catalogue from the start.
@NullMarked
package hamgara.venue.known;

import org.jspecify.annotations.NullMarked;
