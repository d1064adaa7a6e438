/// Where a place lies, how it is described and how it is reached; values without a life of their own.
@NullMarked
package hamgara.venue.place;

import org.jspecify.annotations.NullMarked;
