/// Times in which a venue is closed, told beforehand or as they begin, and what they stand in the way of.
@NullMarked
package hamgara.venue.closure;

import org.jspecify.annotations.NullMarked;
