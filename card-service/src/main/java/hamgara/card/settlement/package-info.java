/// What partners are owed, month by month.
@NullMarked
package hamgara.card.settlement;

import org.jspecify.annotations.NullMarked;
