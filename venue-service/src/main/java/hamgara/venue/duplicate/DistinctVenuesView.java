package hamgara.venue.duplicate;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Two places.
@Schema(name = "DistinctVenues", description = "Two venues that look alike and are two places.")
record DistinctVenuesView(
        @Schema(description = "Id of the one.") UUID venueId,
        @Schema(description = "Id of the other.") UUID otherVenueId) {}
