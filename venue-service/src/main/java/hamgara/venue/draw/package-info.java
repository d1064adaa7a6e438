/// How lots are drawn, so that everybody can do it again.
@NullMarked
package hamgara.venue.draw;

import org.jspecify.annotations.NullMarked;
