package hamgara.card.identity;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far a change of keys has come, on the wire.
@Schema(
        name = "VaultKeys",
        description = "Keys of the vault by id, never the keys. An earlier key can be dropped once `waiting` is 0.")
record VaultKeysView(
        @Schema(description = "Rows still under an earlier key", examples = "0")
        long waiting,

        @Schema(description = "This instance is sealing rows anew")
        boolean running,

        List<Use> keys) {

    enum Kind {
        SEAL,
        LOOKUP
    }

    /// Rows under one key, on the wire.
    @Schema(name = "VaultKeyUse")
    record Use(
            @Schema(description = "SEAL encrypts, LOOKUP makes the digests")
            Kind kind,

            @Schema(description = "First eight hexadecimal digits of the key's SHA-256", examples = "630dcd29")
            String keyId,

            @Schema(description = "Rows under it", examples = "120")
            long rows,

            @Schema(description = "New rows use it") boolean inUse,

            @Schema(description = "It stands in the configuration")
            boolean configured) {}
}
