/// Checks of whom tokens stand for.
@NullMarked
package hamgara.kit.caller;

import org.jspecify.annotations.NullMarked;
