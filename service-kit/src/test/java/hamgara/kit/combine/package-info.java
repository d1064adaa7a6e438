/// Checks of the sharing of commits, with the combiner alone.
@NullMarked
package hamgara.kit.combine;

import org.jspecify.annotations.NullMarked;
