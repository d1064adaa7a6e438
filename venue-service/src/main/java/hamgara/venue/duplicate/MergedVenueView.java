package hamgara.venue.duplicate;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What became of a duplicate.
@Schema(name = "MergedVenue", description = "A duplicate and the venue that counts.")
record MergedVenueView(
        @Schema(
                description = "Id of the duplicate; it answers with the other venue from now on.",
                examples = "0198c0de-0000-7000-8000-00000000002d")
        UUID venueId,

        @Schema(description = "Code of the duplicate; it finds the other venue from now on.", examples = "takhti-old")
        String code,

        @Schema(description = "Id of the venue that counts.", examples = "0198c0de-0000-7000-8000-00000000000d")
        UUID canonicalId,

        @Schema(description = "Code of the venue that counts.", examples = "takhti")
        String canonicalCode) {}
