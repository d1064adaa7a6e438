/// What proposals are about: a dated tree whose weights are data.
@NullMarked
package hamgara.forum.subject;

import org.jspecify.annotations.NullMarked;
