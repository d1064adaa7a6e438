/// The PIN of a holder, asked for where a pocket wants one.
@NullMarked
package hamgara.card.pin;

import org.jspecify.annotations.NullMarked;
