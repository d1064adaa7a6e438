/// Tests of the reference terminal.
@NullMarked
package hamgara.launcher.terminal;

import org.jspecify.annotations.NullMarked;
