/// The vault: national identity numbers, encrypted and apart from everything else.
@NullMarked
package hamgara.card.identity;

import org.jspecify.annotations.NullMarked;
