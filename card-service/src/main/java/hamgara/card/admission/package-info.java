/// Whether a card may be used for something at a venue; asked read-only by a venue's terminal.
@NullMarked
package hamgara.card.admission;

import org.jspecify.annotations.NullMarked;
