package hamgara.card.card;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A credential on the wire.
@Schema(name = "Credential", description = "What the holder shows at a venue.")
record CredentialView(
        @Schema(description = "`HG1:` + Base45 of a COSE_Sign1; the same text is in the QR")
        String text,

        @Schema(description = "When it was signed (UTC)") Instant issuedAt,

        @Schema(description = "When it stops counting (UTC)")
        Instant expiresAt) {

    @Override
    public String toString() {
        return "CredentialView[not shown]";
    }
}
