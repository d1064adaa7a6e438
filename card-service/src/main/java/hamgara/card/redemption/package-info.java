/// Redemptions: the use of one entry of a card at a venue, recorded for good.
@NullMarked
package hamgara.card.redemption;

import org.jspecify.annotations.NullMarked;
