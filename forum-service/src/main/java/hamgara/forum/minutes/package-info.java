/// Minutes of sessions: written, circulated, objected to, approved, signed under a number, and then as they are.
@NullMarked
package hamgara.forum.minutes;

import org.jspecify.annotations.NullMarked;
