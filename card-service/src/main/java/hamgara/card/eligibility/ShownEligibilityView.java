package hamgara.card.eligibility;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The answer about a shown card on the wire.
@Schema(
        name = "ShownEligibility",
        description = "Whether the shown card may be used. Says nothing of the person but that.")
record ShownEligibilityView(
        boolean eligible,

        @Schema(
                description = "Why not: the reasons of a redemption, and AUDIENCE_NOT_ALLOWED, AGE_BELOW_MIN, "
                        + "AGE_ABOVE_MAX; treat the list as open",
                examples = "[\"AUDIENCE_NOT_ALLOWED\"]")
        List<String> reasons,

        @Schema(description = "Absent when the presentation is not ours") @Nullable
        UUID cardId) {

    static ShownEligibilityView notOurs() {
        return new ShownEligibilityView(false, List.of("PRESENTATION_INVALID"), null);
    }
}
