/// Who speaks in a session, and what recorders take down of it.
@NullMarked
package hamgara.forum.speaking;

import org.jspecify.annotations.NullMarked;
