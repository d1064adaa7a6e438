/// Tests of the journal of terminals.
@NullMarked
package hamgara.card.journal;

import org.jspecify.annotations.NullMarked;
