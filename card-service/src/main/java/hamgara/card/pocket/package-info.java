/// Pockets: what a holder may still use of one grant or entitlement, and how it is used.
@NullMarked
package hamgara.card.pocket;

import org.jspecify.annotations.NullMarked;
