/// How proposals come in: by count, by breadth, by a session's or a secretary's word, each recorded with its numbers.
@NullMarked
package hamgara.forum.admission;

import org.jspecify.annotations.NullMarked;
