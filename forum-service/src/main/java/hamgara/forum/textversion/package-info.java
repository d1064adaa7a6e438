/// Every wording a proposal had, and what changed between two of them.
@NullMarked
package hamgara.forum.textversion;

import org.jspecify.annotations.NullMarked;
