/// Arrivals noted without a network, handed in many at a time, and what of them could not be recorded.
@NullMarked
package hamgara.venue.batch;

import org.jspecify.annotations.NullMarked;
