/// Until when proposals gather support.
@NullMarked
package hamgara.forum.window;

import org.jspecify.annotations.NullMarked;
