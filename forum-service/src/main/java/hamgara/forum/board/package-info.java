/// What is going on in a session right now, for as many viewers as come.
@NullMarked
package hamgara.forum.board;

import org.jspecify.annotations.NullMarked;
