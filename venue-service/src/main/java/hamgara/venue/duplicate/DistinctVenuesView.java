package hamgara.venue.duplicate;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Two places.
@Schema(name = "DistinctVenues", description = "Two venues that look alike and are two places.")
record DistinctVenuesView(
        @Schema(description = "Id of the one.", examples = "0198c0de-0000-7000-8000-00000000000d")
        UUID venueId,

        @Schema(description = "Id of the other.", examples = "0198c0de-0000-7000-8000-00000000002d")
        UUID otherVenueId) {}
