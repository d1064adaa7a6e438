/// Checks of the measuring itself.
@NullMarked
package hamgara.bench;

import org.jspecify.annotations.NullMarked;
