/// Places that are scarce: how many of an area are taken, who waits for one, and in which order.
@NullMarked
package hamgara.card.waitlist;

import org.jspecify.annotations.NullMarked;
