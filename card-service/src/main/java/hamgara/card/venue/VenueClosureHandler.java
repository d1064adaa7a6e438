package hamgara.card.venue;

import hamgara.kit.inbox.EventHandler;
import hamgara.kit.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// Takes in when venues are closed and when that was taken back, also of venues that are not known yet.
@ApplicationScoped
class VenueClosureHandler implements EventHandler {

    private static final String ANNOUNCED = "hamgara.venue.closure-announced.v1";
    private static final String REVOKED = "hamgara.venue.closure-revoked.v1";

    private final Venues venues;

    VenueClosureHandler(Venues venues) {
        this.venues = venues;
    }

    /// Both events tell the whole closure.
    record Told(UUID closure, String venue, Instant startsAt, Instant endsAt, long version) {}

    @Override
    public Set<String> types() {
        return Set.of(ANNOUNCED, REVOKED);
    }

    @Override
    public void on(ReceivedEvent event) {
        venues.putClosure(event.as(Told.class), event.type().equals(REVOKED));
    }
}
