/// What people say about proposals, sessions, resolutions and minutes, in threads of answers.
@NullMarked
package hamgara.forum.comment;

import org.jspecify.annotations.NullMarked;
