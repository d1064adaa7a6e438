/// What a session is about: written by its secretary, begun with what its working group has resolved and is not done.
@NullMarked
package hamgara.forum.agenda;

import org.jspecify.annotations.NullMarked;
