/// Ties the account of a citizen to the person whom a desk enrolled, by a code on paper.
@NullMarked
package hamgara.card.linking;

import org.jspecify.annotations.NullMarked;
