/// The chain from a proposal over sessions, minutes, commitments, its case and resolutions to what came of it.
@NullMarked
package hamgara.forum.chain;

import org.jspecify.annotations.NullMarked;
