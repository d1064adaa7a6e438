package hamgara.venue.venue;

import hamgara.kit.text.Names;
import hamgara.kit.version.Versioned;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A venue as the API shows it.
@Schema(name = "Venue", description = "A place where programmes happen.")
record VenueView(
        @Schema(description = "Id of the venue.") UUID id,

        @Schema(description = "Stable short name.", examples = "takhti")
        String code,

        @Schema(description = "Id of the operator; absent while the county has not named one.") @Nullable
        UUID operatorId,

        @Schema(description = "Kind of programme it serves.")
        Category category,

        @Schema(description = "What it is.") VenueKind kind,
        @Schema(description = "Whether it is in use.") VenueState state,

        @Schema(description = "Code of the county; absent while not confirmed.", examples = "0614") @Nullable
        String county,

        @Schema(description = "Town, quarter or village, in Persian.") @Nullable
        String locality,

        @Schema(description = "Its name.") Names names,

        @Schema(description = "Where it is; absent while unknown.") @Nullable
        Location location,

        @Schema(description = "Where the facts about a place of the first list come from.") @Nullable
        String source,

        @Schema(description = "Version for `If-Match`; also the ETag.")
        long version)
        implements Versioned {

    static VenueView of(Venue venue) {
        return new VenueView(
                venue.id,
                venue.code,
                venue.operatorId,
                venue.category,
                venue.kind,
                venue.state,
                venue.county,
                venue.locality,
                venue.names(),
                venue.location(),
                venue.source,
                venue.version);
    }
}
