/// The solar calendar of Iran, the clock of Tehran, and the working time of the province's offices.
@NullMarked
package hamgara.kit.time;

import org.jspecify.annotations.NullMarked;
