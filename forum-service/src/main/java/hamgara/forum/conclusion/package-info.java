/// The end of a proposal that was answered and followed up.
@NullMarked
package hamgara.forum.conclusion;

import org.jspecify.annotations.NullMarked;
