/// Orders to the bank that pay partners, and what the bank makes of them.
@NullMarked
package hamgara.card.payout;

import org.jspecify.annotations.NullMarked;
