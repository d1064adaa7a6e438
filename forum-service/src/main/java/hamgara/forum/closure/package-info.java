/// Closures of offices, and the clock of an answer in working time.
@NullMarked
package hamgara.forum.closure;

import org.jspecify.annotations.NullMarked;
