/// Tokens of a phone that change every 30 seconds and count once.
@NullMarked
package hamgara.card.rotating;

import org.jspecify.annotations.NullMarked;
