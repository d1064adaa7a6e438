/// What people are still writing: kept for its author alone until it is published or thrown away.
@NullMarked
package hamgara.forum.draft;

import org.jspecify.annotations.NullMarked;
