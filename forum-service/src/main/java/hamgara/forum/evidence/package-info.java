/// What shows that a resolution is done: fingerprints of files that agencies keep.
@NullMarked
package hamgara.forum.evidence;

import org.jspecify.annotations.NullMarked;
