/// Short statements, votes on them, and the ground that groups share.
@NullMarked
package hamgara.forum.opinion;

import org.jspecify.annotations.NullMarked;
