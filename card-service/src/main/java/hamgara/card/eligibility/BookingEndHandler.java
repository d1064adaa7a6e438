package hamgara.card.eligibility;

import hamgara.kit.inbox.EventHandler;
import hamgara.kit.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Gives entries back whose bookings were cancelled, went elsewhere or to somebody else, or never came to be.
@ApplicationScoped
class BookingEndHandler implements EventHandler {

    private final PlaceAuthorizations places;

    BookingEndHandler(PlaceAuthorizations places) {
        this.places = places;
    }

    /// Each event names what is not needed any more; bookings of old have none.
    record Told(@Nullable UUID released) {}

    @Override
    public Set<String> types() {
        return Set.of(
                "hamgara.venue.booking-cancelled.v1",
                "hamgara.venue.booking-moved.v1",
                "hamgara.venue.booking-transferred.v1",
                "hamgara.venue.booking-given-up.v1");
    }

    @Override
    public void on(ReceivedEvent event) {
        UUID released = event.as(Told.class).released();
        if (released != null) {
            places.letGo(released);
        }
    }
}
