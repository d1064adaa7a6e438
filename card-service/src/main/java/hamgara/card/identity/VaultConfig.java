package hamgara.card.identity;

import io.smallrye.config.ConfigMapping;
import java.util.List;

/// Keys of the vault, 32 bytes each in Base64; they never stand in the database. The first one is in use, those behind
/// it still open what was sealed before.
@ConfigMapping(prefix = "hamgara.vault")
interface VaultConfig {

    /// Encrypt the numbers.
    List<String> key();

    /// Make the digests they are looked up by.
    List<String> lookupKey();
}
