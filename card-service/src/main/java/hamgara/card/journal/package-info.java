/// The journal that a terminal writes without a network: its bytes, its chain, and how a use in it is decided.
@NullMarked
package hamgara.card.journal;

import org.jspecify.annotations.NullMarked;
