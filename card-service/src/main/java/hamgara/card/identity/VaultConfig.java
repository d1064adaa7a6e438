package hamgara.card.identity;

import io.smallrye.config.ConfigMapping;

/// Keys of the vault, 32 bytes each in Base64; they never stand in the database.
@ConfigMapping(prefix = "hamgara.vault")
interface VaultConfig {

    /// Encrypts the numbers.
    String key();

    /// Makes the digests they are looked up by.
    String lookupKey();
}
