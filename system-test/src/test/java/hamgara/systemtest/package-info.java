/// The packaged services together, behind the gateway: the story that must always work, and the faults.
@NullMarked
package hamgara.systemtest;

import org.jspecify.annotations.NullMarked;
