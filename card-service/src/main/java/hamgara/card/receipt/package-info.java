/// Receipts: what a venue took of a card, signed so that anybody can check it without asking us.
@NullMarked
package hamgara.card.receipt;

import org.jspecify.annotations.NullMarked;
