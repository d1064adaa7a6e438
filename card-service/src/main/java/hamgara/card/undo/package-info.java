/// Undo: a venue takes back a redemption it has just made by mistake.
@NullMarked
package hamgara.card.undo;

import org.jspecify.annotations.NullMarked;
