/// Quotes: who pays what of a price, computed from discounts, pockets of money and limits.
@NullMarked
package hamgara.card.quote;

import org.jspecify.annotations.NullMarked;
