/// The double-entry ledger of entries and rials, and what is owed to venues.
@NullMarked
package hamgara.card.ledger;

import org.jspecify.annotations.NullMarked;
