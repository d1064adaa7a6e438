/// Proposals like the one in mind, before it is written beside them.
@NullMarked
package hamgara.forum.similar;

import org.jspecify.annotations.NullMarked;
