package hamgara.venue.duplicate;

import hamgara.kit.text.Names;
import hamgara.venue.standing.Publication;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A pair on the wire.
@Schema(name = "LikelyDuplicate", description = "Two venues that look like one place.")
record DuplicatePairView(
        @Schema(description = "The one that was registered first.")
        Side first,

        @Schema(description = "The other one.") Side second,

        @Schema(
                description = "How alike the Persian names are, by their trigrams without spaces and spellings.",
                examples = "82")
        int similarityPercent,

        @Schema(description = "Metres between them; absent where one has no location.", examples = "40") @Nullable
        Long distanceMetres) {

    /// One of the two.
    @Schema(name = "LikelyDuplicateSide", description = "One of two venues that look like one place.")
    record Side(
            @Schema(description = "Id of the venue.", examples = "0198c0de-0000-7000-8000-00000000000d")
            UUID id,

            @Schema(description = "Stable short name.", examples = "takhti")
            String code,

            @Schema(description = "Its name.") Names names,

            @Schema(description = "What it is.", examples = "STADIUM")
            String kind,

            @Schema(description = "Town, quarter or village, in Persian.", examples = "شوش") @Nullable
            String locality,

            @Schema(description = "Where it stands in the catalogue.")
            Publication publication) {}
}
