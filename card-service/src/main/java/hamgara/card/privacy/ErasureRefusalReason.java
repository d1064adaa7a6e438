package hamgara.card.privacy;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Refuses a request for erasure.
@Schema(name = "ErasureRefusalReason")
record ErasureRefusalReason(
        @Schema(description = "NOT_THE_PERSON, OPEN_DISPUTE, LEGAL_HOLD or TAKEN_BACK", examples = "TAKEN_BACK")
        @NotNull
        ErasureRequest.Reason reason) {}
