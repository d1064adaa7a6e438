/// The places themselves, from heritage sites to pitches, and how people find them.
@NullMarked
package hamgara.venue.venue;

import org.jspecify.annotations.NullMarked;
