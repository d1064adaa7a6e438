package hamgara.card.eligibility;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The answer to an eligibility check on the wire.
@Schema(name = "EligibilityCheck", description = "Whether the card may book. Says nothing of the person but that.")
record EligibilityCheckView(
        @Schema(description = "Id under which question and answer are kept; absent when nothing is kept") @Nullable
        UUID checkId,

        boolean eligible,

        @Schema(
                description = "Why not: the reasons of a redemption, and AUDIENCE_NOT_ALLOWED, AGE_BELOW_MIN, "
                        + "AGE_ABOVE_MAX; treat the list as open",
                examples = "[\"AUDIENCE_NOT_ALLOWED\"]")
        List<String> reasons,

        @Schema(description = "Entries left in the period of the slot", examples = "2") @Nullable
        Integer remaining,

        @Schema(description = "Until when a booking may rest on this answer (UTC)")
        Instant validUntil) {}
