package hamgara.card.venue;

import hamgara.card.programme.Category;
import hamgara.kit.inbox.EventHandler;
import hamgara.kit.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes in venues, new or changed. One whose county is not known or that is not open cannot take cards yet
/// and is left out.
@ApplicationScoped
class VenueRegisteredHandler implements EventHandler {

    private final Venues venues;

    VenueRegisteredHandler(Venues venues) {
        this.venues = venues;
    }

    private record VenueRegistered(
            String code,
            Category category,
            @Nullable String state,
            @Nullable String county,
            @Nullable UUID operator,
            long version) {}

    @Override
    public Set<String> types() {
        return Set.of("hamgara.venue.venue-registered.v1", "hamgara.venue.venue-changed.v1");
    }

    @Override
    public void on(ReceivedEvent event) {
        VenueRegistered venue = event.as(VenueRegistered.class);
        boolean open = venue.state() == null || venue.state().equals("OPEN"); // events of old do not tell
        if (venue.county() != null && open) {
            venues.put(
                    new VenueFacts(
                            venue.code(),
                            venue.category(),
                            venue.county(),
                            venue.operator(),
                            false,
                            ClosedTimes.none()),
                    venue.version());
        }
    }
}
