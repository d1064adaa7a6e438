/// Areas by the borders of any day: a projection of what card-service tells of them.
@NullMarked
package hamgara.venue.area;

import org.jspecify.annotations.NullMarked;
