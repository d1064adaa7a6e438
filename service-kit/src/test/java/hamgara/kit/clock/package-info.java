@NullMarked
package hamgara.kit.clock;

import org.jspecify.annotations.NullMarked;
