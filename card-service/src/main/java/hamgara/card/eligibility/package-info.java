/// Checks whether a card may book a place, asked before a booking.
@NullMarked
package hamgara.card.eligibility;

import org.jspecify.annotations.NullMarked;
