/// How a venue comes into the catalogue and leaves it: step by step, each with its person and its line in
/// the log.
@NullMarked
package hamgara.venue.publishing;

import org.jspecify.annotations.NullMarked;
