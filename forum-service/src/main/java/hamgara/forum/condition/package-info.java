/// Yes, if: what supporters wait for, and what becomes of their support when it comes true.
@NullMarked
package hamgara.forum.condition;

import org.jspecify.annotations.NullMarked;
