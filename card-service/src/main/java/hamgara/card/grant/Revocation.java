package hamgara.card.grant;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Says why a grant is revoked.
@Schema(name = "GrantRevocation")
record Revocation(
        @Schema(examples = "GRANTED_IN_ERROR") @NotNull Reason reason) {

    /// Why a grant is taken back.
    @Schema(name = "GrantRevocationReason")
    enum Reason {
        GRANTED_IN_ERROR,
        NOT_ENTITLED,
        DUPLICATE_PERSON,
        WITHDRAWN
    }
}
