/// What people follow.
@NullMarked
package hamgara.forum.follow;

import org.jspecify.annotations.NullMarked;
