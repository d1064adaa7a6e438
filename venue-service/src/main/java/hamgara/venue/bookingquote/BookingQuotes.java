package hamgara.venue.bookingquote;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import hamgara.venue.booking.Bookings;
import hamgara.venue.booking.Limits;
import hamgara.venue.card.CardClient;
import hamgara.venue.card.PriceQuestion;
import hamgara.venue.card.PriceSplit;
import hamgara.venue.hold.Holds;
import hamgara.venue.hold.Wanted;
import hamgara.venue.hold.Wish;
import hamgara.venue.tariff.Price;
import hamgara.venue.tariff.Priced;
import hamgara.venue.tariff.Tariffs;
import hamgara.venue.tariff.Told;
import jakarta.enterprise.context.ApplicationScoped;

/// Tells what a booking would cost and who would pay it, and keeps the price for whoever asked.
@ApplicationScoped
class BookingQuotes {

    private final Holds holds;
    private final Tariffs tariffs;
    private final Bookings bookings;
    private final CardClient cards;

    BookingQuotes(Holds holds, Tariffs tariffs, Bookings bookings, CardClient cards) {
        this.holds = holds;
        this.tariffs = tariffs;
        this.bookings = bookings;
        this.cards = cards;
    }

    /// Reads, asks card-service who pays where there is something to pay, then keeps the price.
    BookingQuoteView quote(NewBookingQuote request) {
        Wanted wanted = request.wanted();
        Wish wish = requiringNew().call(() -> holds.find(wanted, request.party()));
        Priced place = wish.priced(wanted);
        Price price = tariffs.price(place);
        Limits limits = requiringNew().call(() -> bookings.limits(wish.facilityId(), wish.startsAt()));
        PriceSplit split = price.total() == 0
                ? PriceSplit.ofNothing()
                : cards.quote(
                        request.cardId(),
                        new PriceQuestion(
                                wish.venueCode(),
                                wish.category(),
                                PriceQuestion.Amount.rials(price.total()),
                                wish.startsAt()));
        Told told = tariffs.tell(request.cardId(), place, price.total(), split.holder());
        return BookingQuoteView.of(wish, price, split, limits, told);
    }
}
