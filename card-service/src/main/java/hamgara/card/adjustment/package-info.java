/// Adjustments: corrections of a pocket, by two persons.
@NullMarked
package hamgara.card.adjustment;

import org.jspecify.annotations.NullMarked;
