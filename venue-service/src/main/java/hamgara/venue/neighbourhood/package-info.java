/// Neighbourhoods without an official code, as their county draws them: who lives there, what there is,
/// what is missing.
@NullMarked
package hamgara.venue.neighbourhood;

import org.jspecify.annotations.NullMarked;
