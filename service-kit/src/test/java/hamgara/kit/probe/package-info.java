/// A smallest service, for trying the kit on.
@NullMarked
package hamgara.kit.probe;

import org.jspecify.annotations.NullMarked;
