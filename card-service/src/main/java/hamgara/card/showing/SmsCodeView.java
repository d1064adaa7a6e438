package hamgara.card.showing;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A code on the wire, once.
@Schema(name = "SmsCode", description = "Is typed in at the venue in place of the QR.")
record SmsCodeView(
        @Schema(description = "Eight digits; shown this once, only a keyed digest is kept", examples = "40917356")
        String code,

        @Schema(description = "Five minutes later (UTC)", examples = "2026-11-23T08:35:00Z")
        Instant expiresAt) {

    @Override
    public String toString() {
        return "SmsCodeView[not shown]";
    }
}
