package hamgara.card.credential;

import io.smallrye.config.ConfigMapping;

/// The key that signs credentials; it never stands in the database.
@ConfigMapping(prefix = "hamgara.credential")
interface CredentialConfig {

    /// The 32-byte seed of the Ed25519 key, in Base64.
    String key();
}
