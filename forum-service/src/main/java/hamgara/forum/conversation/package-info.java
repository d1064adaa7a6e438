/// Conversations of a hall: about what, how far moderated, and whether people can still vote.
@NullMarked
package hamgara.forum.conversation;

import org.jspecify.annotations.NullMarked;
