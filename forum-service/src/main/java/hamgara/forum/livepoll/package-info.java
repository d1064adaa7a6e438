/// Questions that those who are in a session answer while it goes on.
@NullMarked
package hamgara.forum.livepoll;

import org.jspecify.annotations.NullMarked;
