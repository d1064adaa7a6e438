/// Cards that make a venue's terminal meet every answer there is.
@NullMarked
package hamgara.card.sandbox;

import org.jspecify.annotations.NullMarked;
