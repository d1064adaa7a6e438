/// Areas of the province as dated data, and the counties that have been switched on.
@NullMarked
package hamgara.card.area;

import org.jspecify.annotations.NullMarked;
