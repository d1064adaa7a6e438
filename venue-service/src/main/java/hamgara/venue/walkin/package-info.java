/// People who come without a booking and take a place that nobody has, or that nobody came for.
@NullMarked
package hamgara.venue.walkin;

import org.jspecify.annotations.NullMarked;
