package hamgara.card.secret;

import io.smallrye.config.ConfigMapping;

/// The key behind codes and PINs; it never stands in the database.
@ConfigMapping(prefix = "hamgara.code")
interface CodeConfig {

    /// 32 bytes in Base64.
    String key();
}
