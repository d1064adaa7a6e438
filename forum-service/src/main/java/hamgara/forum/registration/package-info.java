/// Places in a session: who has one, who waits in which order, and who came.
@NullMarked
package hamgara.forum.registration;

import org.jspecify.annotations.NullMarked;
