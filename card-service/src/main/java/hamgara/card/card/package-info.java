/// Cards: issue, suspend, resume, replace, and the picture of the credential.
@NullMarked
package hamgara.card.card;

import org.jspecify.annotations.NullMarked;
