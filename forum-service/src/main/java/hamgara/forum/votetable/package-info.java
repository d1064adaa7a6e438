/// Whole vote tables, as they are now and as a published map saw them.
@NullMarked
package hamgara.forum.votetable;

import org.jspecify.annotations.NullMarked;
