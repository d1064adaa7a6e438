/// Checks of the sharing of commits, with the combiner alone.
@NullMarked
package hamgara.card.combine;

import org.jspecify.annotations.NullMarked;
