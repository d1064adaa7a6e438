package hamgara.card.showing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a phone needs to make tokens, on the wire, once.
@Schema(
        name = "RotatingKey",
        description =
                "A token is `HR1:` and Base45 of handle (16 bytes), step (4 bytes, big-endian: seconds since 1970 "
                        + "divided by 30) and the first 8 bytes of HMAC-SHA-256 under the key over handle and step.")
record RotatingKeyView(
        @Schema(description = "16 bytes in Base64url", examples = "AAECAwQFBgcICQoLDA0ODw")
        String handle,

        @Schema(
                description = "32 bytes in Base64url, for the phone's key store; shown this once",
                examples = "ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8")
        String key,

        @Schema(description = "Length of a step", examples = "30")
        long stepSeconds) {

    @Override
    public String toString() {
        return "RotatingKeyView[not shown]";
    }
}
