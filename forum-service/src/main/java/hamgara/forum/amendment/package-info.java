/// Other words for a proposal, which its authors take over or not, and which may stand on their own then.
@NullMarked
package hamgara.forum.amendment;

import org.jspecify.annotations.NullMarked;
