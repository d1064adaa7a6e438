package hamgara.card.claim;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// States or records a claim.
@Schema(
        name = "NewClaim",
        description = "A citizen sends the type alone; a desk officer adds source and evidence, which makes the claim "
                + "verified at once.")
record NewClaim(
        @Schema(description = "What is claimed", examples = "STUDENT") @NotNull
        Claim.Type type,

        @Schema(description = "Whose word it is; for the desk", examples = "UNIVERSITY")
        Claim.@Nullable Source source,

        @Schema(description = "What the desk has seen", examples = "MEMBERSHIP_CARD")
        Claim.@Nullable Evidence evidence,

        @Schema(description = "First day it counts, ISO; today when left out", examples = "2026-11-23") @Nullable
        LocalDate validFrom,

        @Schema(
                description = "Last day it counts, ISO. When left out, and at most: 90 days of a statement, one year "
                        + "of a verified claim",
                examples = "2027-06-20")
        @Nullable
        LocalDate validUntil) {}
