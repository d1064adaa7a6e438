package hamgara.card.credential;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/// The keys of credentials; the one that signs never stands in the database.
@ConfigMapping(prefix = "hamgara.credential")
interface CredentialConfig {

    /// The 32-byte seed of the Ed25519 key that signs, in Base64.
    String key();

    /// The 32-byte public keys of earlier days whose credentials still count, in Base64. A key that stands neither here
    /// nor above is withdrawn, and every credential under it with it.
    Optional<List<String>> earlierKeys();
}
