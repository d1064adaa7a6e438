package hamgara.venue.publishing;

import hamgara.venue.moderation.ModerationReason;
import hamgara.venue.place.Wording;
import hamgara.venue.venue.VenueRole;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The bodies of steps.
final class StepRequest {

    private StepRequest() {}

    /// Why something is done.
    @Schema(name = "VenueStep", description = "Why, as a code and in words; both stand in the log of the venue.")
    record Why(
            @Schema(description = "Why.", examples = "INCOMPLETE") @NotNull
            ModerationReason reason,

            @Schema(description = "What those who run the venue are told.") @Valid @Nullable
            Wording text) {}

    /// Which role, and why.
    @Schema(name = "VenueRoleStep", description = "Which role, and why.")
    record Role(
            @Schema(description = "The role.", examples = "TAG_HUB") @NotNull
            VenueRole role,

            @Schema(description = "Why.", examples = "COUNTY_DECISION") @NotNull
            ModerationReason reason,

            @Schema(description = "What those who run the venue are told.") @Valid @Nullable
            Wording text) {}
}
