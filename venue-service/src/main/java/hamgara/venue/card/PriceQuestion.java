package hamgara.venue.card;

import hamgara.venue.venue.Category;
import java.time.Instant;

/// What does a card pay of this price, there and then?
public record PriceQuestion(String venueCode, Category category, Amount price, Instant at) {

    /// Whole rials, on the wire.
    public record Amount(long amount, String currency) {

        public static Amount rials(long amount) {
            return new Amount(amount, "IRR");
        }
    }
}
