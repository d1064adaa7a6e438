/// What looks like misuse between venues and holders, and the money that waits until two people have decided.
@NullMarked
package hamgara.card.riskcase;

import org.jspecify.annotations.NullMarked;
