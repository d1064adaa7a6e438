/// Milestones of resolutions, some of which have to be met before it is done.
@NullMarked
package hamgara.forum.milestone;

import org.jspecify.annotations.NullMarked;
