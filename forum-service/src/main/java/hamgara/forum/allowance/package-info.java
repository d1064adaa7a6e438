/// How often a person may do something in a stretch of time.
@NullMarked
package hamgara.forum.allowance;

import org.jspecify.annotations.NullMarked;
