/// Money on the wire, and the dated rule that makes a new rial of current ones.
@NullMarked
package hamgara.card.money;

import org.jspecify.annotations.NullMarked;
