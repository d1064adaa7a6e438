/// The time, as something that can be handed in.
@NullMarked
package hamgara.kit.clock;

import org.jspecify.annotations.NullMarked;
