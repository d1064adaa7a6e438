/// Checks of what admission keeps in memory, from inside.
@NullMarked
package hamgara.card.admission;

import org.jspecify.annotations.NullMarked;
