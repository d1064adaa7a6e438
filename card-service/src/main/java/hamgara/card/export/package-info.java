/// Reports and ledger lines as files, made aside and fetched later.
@NullMarked
package hamgara.card.export;

import org.jspecify.annotations.NullMarked;
