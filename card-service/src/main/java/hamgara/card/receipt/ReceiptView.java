package hamgara.card.receipt;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A receipt on the wire.
@Schema(name = "Receipt", description = "The signed text, and the same for people to read.")
record ReceiptView(
        @Schema(
                description =
                        "Compact JWS (RFC 7515), alg EdDSA, kid of /v1/credential-keys, type hamgara-receipt+jwt: "
                                + "its payload is `content`",
                examples = "eyJhbGciOiJFZERTQSJ9.e30.c2ln")
        String jws,

        ReceiptContent content) {}
