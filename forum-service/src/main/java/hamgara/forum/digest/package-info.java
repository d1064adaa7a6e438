/// Digests of sessions: what a session was, public once a second person has approved it.
@NullMarked
package hamgara.forum.digest;

import org.jspecify.annotations.NullMarked;
