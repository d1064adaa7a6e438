/// Journals of terminals as they arrive, and what becomes of each use in them.
@NullMarked
package hamgara.card.batch;

import org.jspecify.annotations.NullMarked;
