/// What is left to a holder.
@NullMarked
package hamgara.card.balance;

import org.jspecify.annotations.NullMarked;
