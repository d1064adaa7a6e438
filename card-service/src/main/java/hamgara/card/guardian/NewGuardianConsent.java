package hamgara.card.guardian;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Gives or records consent.
@Schema(name = "NewGuardianConsent")
record NewGuardianConsent(
        @Schema(description = "Person id of the minor") @NotNull
        UUID minorId,

        @Schema(description = "Person id of the guardian; the desk names it, a guardian's own account leaves it out")
        @Nullable
        UUID guardianId,

        @Schema(description = "What the guardian is to the minor", examples = "PARENT") @NotNull
        GuardianConsent.Relation relation,

        @Schema(description = "The desk has seen the signed form and the document of guardianship") @Nullable
        Boolean documentSeen) {}
