/// Devices of venues: enrolled once by a code, known by their own key from then on.
@NullMarked
package hamgara.card.terminal;

import org.jspecify.annotations.NullMarked;
