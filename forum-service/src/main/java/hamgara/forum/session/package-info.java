/// Sessions of a hall: the invitation with its agenda, and how far a session is.
@NullMarked
package hamgara.forum.session;

import org.jspecify.annotations.NullMarked;
