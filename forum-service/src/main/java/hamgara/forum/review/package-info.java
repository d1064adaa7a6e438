/// What waits for a moderator: due first comes first, and one decides at a time.
@NullMarked
package hamgara.forum.review;

import org.jspecify.annotations.NullMarked;
