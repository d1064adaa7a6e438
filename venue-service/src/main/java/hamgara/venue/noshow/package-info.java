/// Bookings that nobody came for: a ledger that forgets, excuses, appeals, and a pause of booking, never of the card.
@NullMarked
package hamgara.venue.noshow;

import org.jspecify.annotations.NullMarked;
