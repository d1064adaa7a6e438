/// The files that a published map can be worked out again from.
@NullMarked
package hamgara.forum.download;

import org.jspecify.annotations.NullMarked;
