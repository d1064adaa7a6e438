/// Who waits for places of a slot, in which order, and who changed that order.
@NullMarked
package hamgara.venue.waiting;

import org.jspecify.annotations.NullMarked;
