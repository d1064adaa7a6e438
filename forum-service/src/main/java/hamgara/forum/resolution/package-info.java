/// Resolutions of working groups, followed until somebody outside the owner has verified them.
@NullMarked
package hamgara.forum.resolution;

import org.jspecify.annotations.NullMarked;
