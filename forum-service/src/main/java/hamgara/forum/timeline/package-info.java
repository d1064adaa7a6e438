/// The public record of what happened to a resolution.
@NullMarked
package hamgara.forum.timeline;

import org.jspecify.annotations.NullMarked;
