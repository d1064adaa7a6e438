/// Places kept for a person for some minutes.
@NullMarked
package hamgara.venue.hold;

import org.jspecify.annotations.NullMarked;
