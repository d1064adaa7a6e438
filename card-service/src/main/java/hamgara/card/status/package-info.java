/// Lists of bits by which verifiers see that a credential no longer counts.
@NullMarked
package hamgara.card.status;

import org.jspecify.annotations.NullMarked;
