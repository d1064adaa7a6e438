/// Offline packages: what a terminal has to know while it has no network, signed and dated.
@NullMarked
package hamgara.card.offline;

import org.jspecify.annotations.NullMarked;
