/// Reports of what people wrote, weighed by the record of who reports.
@NullMarked
package hamgara.forum.report;

import org.jspecify.annotations.NullMarked;
