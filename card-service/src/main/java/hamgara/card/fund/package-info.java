/// Funds: the sponsors' money that allowances are granted from.
@NullMarked
package hamgara.card.fund;

import org.jspecify.annotations.NullMarked;
