/// What people say to statements: one vote each, the last in time.
@NullMarked
package hamgara.forum.vote;

import org.jspecify.annotations.NullMarked;
