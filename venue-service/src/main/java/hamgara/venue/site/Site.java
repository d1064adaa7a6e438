package hamgara.venue.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/// The address that stands before every path in what leaves the platform: feeds and calendars are read
/// elsewhere, where a path alone leads nowhere.
@ApplicationScoped
public class Site {

    private final SiteConfig config;

    Site(SiteConfig config) {
        this.config = config;
    }

    /// Without a slash at the end; `asked` is what the caller addressed, which the gateway passes on unchanged.
    public String url(URI asked) {
        String url = config.url().orElse(asked.resolve("/")).toString();
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
