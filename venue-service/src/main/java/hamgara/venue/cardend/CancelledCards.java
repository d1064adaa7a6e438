package hamgara.venue.cardend;

import hamgara.kit.inbox.EventHandler;
import hamgara.kit.inbox.ReceivedEvent;
import hamgara.venue.booking.Bookings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/// Gives back what nobody can come for any more: the coming bookings of a card that was cancelled for good. A suspended
/// card may come back and a replaced one goes on as another, so theirs stay.
@ApplicationScoped
class CancelledCards implements EventHandler {

    private final Bookings bookings;

    CancelledCards(Bookings bookings) {
        this.bookings = bookings;
    }

    private record CardTold(UUID cardId) {}

    @Override
    public Set<String> types() {
        return Set.of("hamgara.card.card-cancelled.v1");
    }

    @Override
    public void on(ReceivedEvent event) {
        bookings.comingOfCard(event.as(CardTold.class).cardId()).forEach(bookings::cancelForVenue);
    }
}
