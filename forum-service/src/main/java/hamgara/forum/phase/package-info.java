/// Which acts are open in a hall, and when.
@NullMarked
package hamgara.forum.phase;

import org.jspecify.annotations.NullMarked;
