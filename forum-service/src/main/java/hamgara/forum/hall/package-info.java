/// The dialogue hall of a county and its dated policy.
@NullMarked
package hamgara.forum.hall;

import org.jspecify.annotations.NullMarked;
