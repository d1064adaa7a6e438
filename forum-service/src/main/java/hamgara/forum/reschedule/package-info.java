/// Due dates of resolutions that were put off, twice at most; what was first promised stays on record.
@NullMarked
package hamgara.forum.reschedule;

import org.jspecify.annotations.NullMarked;
