package hamgara.card.linking;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A code on the wire, shown once.
@Schema(name = "LinkCode", description = "To be handed over on paper; it is not stored and not shown again.")
record LinkCodeView(
        @Schema(description = "Twelve digits", examples = "402817-559036")
        String code,

        @Schema(description = "The end of its use (UTC)") Instant expiresAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-09")
        String expiresAtJalali) {

    static LinkCodeView of(String selector, String secret, Instant expiresAt) {
        return new LinkCodeView(selector + "-" + secret, expiresAt, Jalali.of(expiresAt));
    }

    @Override
    public String toString() {
        return "LinkCodeView[not shown]";
    }
}
