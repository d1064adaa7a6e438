package hamgara.venue.venue;

import hamgara.kit.outbox.Event;
import hamgara.kit.text.Names;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A venue entered the catalogue.
record VenueRegistered(
        UUID venue,
        String code,
        Names names,
        Category category,
        VenueState state,
        @Nullable String county,
        @Nullable UUID operator)
        implements Event {

    static VenueRegistered of(Venue venue) {
        return new VenueRegistered(
                venue.id, venue.code, venue.names(), venue.category, venue.state, venue.county, venue.operatorId);
    }

    @Override
    public String type() {
        return "hamgara.venue.venue-registered.v1";
    }

    @Override
    public UUID subject() {
        return venue;
    }
}
