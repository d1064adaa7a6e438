package hamgara.venue.venue;

import hamgara.kit.outbox.Event;
import hamgara.kit.text.Names;
import hamgara.venue.standing.Publication;
import hamgara.venue.standing.VenueState;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to a venue of the catalogue. Drafts are not told of.
sealed interface VenueEvent extends Event {

    UUID venue();

    @Override
    default UUID subject() {
        return venue();
    }

    /// A venue entered the catalogue.
    record VenueRegistered(
            UUID venue,
            String code,
            Names names,
            Category category,
            VenueKind kind,
            VenueState state,
            @Nullable String county,
            @Nullable String areaCode,
            @Nullable UUID operator,
            List<VenueRole> roles)
            implements VenueEvent {

        static VenueRegistered of(Venue venue) {
            return new VenueRegistered(
                    venue.id,
                    venue.code,
                    venue.names(),
                    venue.category,
                    venue.kind,
                    venue.state,
                    venue.county,
                    venue.areaCode,
                    venue.operatorId,
                    venue.roles());
        }

        @Override
        public String type() {
            return "hamgara.venue.venue-registered.v1";
        }
    }

    /// Something of a venue is different now: its facts, whether it is in use, or whether it is in the
    /// catalogue at all.
    record VenueChanged(
            UUID venue,
            String code,
            Names names,
            Category category,
            VenueKind kind,
            VenueState state,
            Publication publication,
            @Nullable String county,
            @Nullable String areaCode,
            @Nullable UUID operator,
            List<VenueRole> roles,
            @Nullable UUID canonical)
            implements VenueEvent {

        static VenueChanged of(Venue venue) {
            return new VenueChanged(
                    venue.id,
                    venue.code,
                    venue.names(),
                    venue.category,
                    venue.kind,
                    venue.state,
                    venue.publication,
                    venue.county,
                    venue.areaCode,
                    venue.operatorId,
                    venue.roles(),
                    venue.canonicalId);
        }

        @Override
        public String type() {
            return "hamgara.venue.venue-changed.v1";
        }
    }
}
