/// Places that are held and booked without a card.
@NullMarked
package hamgara.venue.cardless;

import org.jspecify.annotations.NullMarked;
