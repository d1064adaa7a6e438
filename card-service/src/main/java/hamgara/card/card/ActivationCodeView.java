package hamgara.card.card;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An activation code on the wire, once.
@Schema(name = "ActivationCode", description = "For the letter that is handed over apart from the card.")
record ActivationCodeView(
        @Schema(description = "Eight digits; shown this once, only a keyed digest is kept", examples = "52719046")
        String code) {

    @Override
    public String toString() {
        return "ActivationCodeView[not shown]";
    }
}
