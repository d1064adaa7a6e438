/// One command that runs the whole of Hamgara on one machine; start reading at [Topology].
@NullMarked
package hamgara.launcher;

import org.jspecify.annotations.NullMarked;
