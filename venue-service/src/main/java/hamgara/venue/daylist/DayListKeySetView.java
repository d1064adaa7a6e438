package hamgara.venue.daylist;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Public keys on the wire.
@Schema(name = "DayListKeySet", description = "A JWK Set (RFC 7517) with Ed25519 keys (RFC 8037).")
record DayListKeySetView(List<Key> keys) {

    /// One public key on the wire.
    @Schema(name = "DayListKey", description = "One public key as a JWK.")
    record Key(
            @Schema(examples = "OKP") String kty,

            @Schema(examples = "Ed25519") String crv,

            @Schema(examples = "EdDSA") String alg,

            @Schema(examples = "sig") String use,

            @Schema(
                    description = "Base64url of the first 8 bytes of the SHA-256 of the public key",
                    examples = "kPrK_qmxVWY")
            String kid,

            @Schema(
                    description = "Base64url of the 32-byte public key",
                    examples = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")
            String x) {}
}
