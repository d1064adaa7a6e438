package hamgara.venue.duplicate;

import hamgara.venue.place.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The bodies of decisions.
final class DuplicateRequest {

    private DuplicateRequest() {}

    /// Which venue counts.
    @Schema(name = "VenueMerge", description = "The venue that counts from now on.")
    record Merge(
            @Schema(
                    description = "Id of the published venue that this one is the same as.",
                    examples = "0198c0de-0000-7000-8000-00000000000d")
            @NotNull
            UUID canonicalId,

            @Schema(description = "What is said about it in the logs of both.") @Valid @Nullable
            Wording text) {}

    /// Which other venue is another place.
    @Schema(name = "VenueDistinct", description = "A venue that looks alike and is another place.")
    record Distinct(
            @Schema(description = "Id of the other venue.", examples = "0198c0de-0000-7000-8000-00000000000e") @NotNull
            UUID otherVenueId,

            @Schema(description = "What is said about it in the logs of both.") @Valid @Nullable
            Wording text) {}
}
