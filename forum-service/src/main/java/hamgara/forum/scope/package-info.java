/// The areas and subjects people say they are concerned with.
@NullMarked
package hamgara.forum.scope;

import org.jspecify.annotations.NullMarked;
