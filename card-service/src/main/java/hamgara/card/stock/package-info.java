/// Batches of printed cards, from the order to the stock of a desk.
@NullMarked
package hamgara.card.stock;

import org.jspecify.annotations.NullMarked;
