/// What would come of opening idle windows.
@NullMarked
package hamgara.venue.whatif;

import org.jspecify.annotations.NullMarked;
