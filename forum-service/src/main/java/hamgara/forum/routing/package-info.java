/// Subjects of proposals, and the one agency each subject of a county goes to.
@NullMarked
package hamgara.forum.routing;

import org.jspecify.annotations.NullMarked;
