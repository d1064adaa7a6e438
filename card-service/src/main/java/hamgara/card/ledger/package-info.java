/// The double-entry ledger of entries: pockets of holders, and what is owed to venues.
@NullMarked
package hamgara.card.ledger;

import org.jspecify.annotations.NullMarked;
