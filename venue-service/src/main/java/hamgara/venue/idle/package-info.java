/// Hours that stand idle week after week.
@NullMarked
package hamgara.venue.idle;

import org.jspecify.annotations.NullMarked;
