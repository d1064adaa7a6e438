/// Signed credentials that prove a card, online and offline.
@NullMarked
package hamgara.card.credential;

import org.jspecify.annotations.NullMarked;
