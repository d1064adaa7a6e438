/// Child processes: starting, following, judging readiness and ending them.
@NullMarked
package hamgara.launcher.process;

import org.jspecify.annotations.NullMarked;
