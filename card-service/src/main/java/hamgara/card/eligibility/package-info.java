/// Checks whether a card may book a place, and keeps an entry for the place that is booked.
@NullMarked
package hamgara.card.eligibility;

import org.jspecify.annotations.NullMarked;
