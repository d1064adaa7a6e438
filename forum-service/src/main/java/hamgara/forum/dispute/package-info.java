/// Disputes: supporters who say that what was verified is not done, each once, and who decided about it.
@NullMarked
package hamgara.forum.dispute;

import org.jspecify.annotations.NullMarked;
