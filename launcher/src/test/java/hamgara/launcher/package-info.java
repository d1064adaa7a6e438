/// The launcher's promises, held against real processes.
@NullMarked
package hamgara.launcher;

import org.jspecify.annotations.NullMarked;
