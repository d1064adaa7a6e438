package hamgara.venue.site;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/// Where callers find this platform.
@ConfigMapping(prefix = "hamgara.site")
interface SiteConfig {

    /// Its address for the world, such as `https://hamgara.example`; without it the address that a caller used counts.
    Optional<URI> url();
}
