package hamgara.card.claim;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the desk verified a claim by.
@Schema(name = "ClaimVerification")
record ClaimVerification(
        @Schema(description = "Whose word it is; never HOLDER", examples = "UNIVERSITY") @NotNull
        Claim.Source source,

        @Schema(description = "What the desk has seen; it is not kept", examples = "MEMBERSHIP_CARD") @NotNull
        Claim.Evidence evidence,

        @Schema(
                description = "Last day it counts, ISO; one year from today when left out, and at most",
                examples = "2027-06-20")
        @Nullable
        LocalDate validUntil) {}
