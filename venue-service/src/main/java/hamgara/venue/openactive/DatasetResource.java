package hamgara.venue.openactive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.venue.site.Site;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/// HTTP: the page on which people and catalogues find the feeds.
@RunOnVirtualThread
@Path("/openactive")
@Tag(name = "Open data")
class DatasetResource {

    private static final String PAGE = page();

    private final Site site;
    private final ObjectMapper json;

    DatasetResource(Site site, ObjectMapper json) {
        this.site = site;
        this.json = json;
    }

    @GET
    @Produces("text/html;charset=UTF-8")
    @PermitAll
    @ResponseHeader(name = "Vary", value = "Host")
    @ResponseHeader(name = "Cache-Control", value = "public, max-age=3600")
    @ResponseHeader(
            name = "Content-Security-Policy",
            value = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'")
    @Operation(
            summary = "Read the page of the data set",
            description =
                    "Open to everyone: a page in Persian and English that names every feed, with a `Dataset` and a "
                            + "`DataCatalog` in JSON-LD for catalogues.")
    public String read(UriInfo asked) {
        String url = site.url(asked.getBaseUri());
        String feeds = Arrays.stream(PublicFeed.values())
                .map(feed -> "<li><a href=\"" + escaped(url) + "/openactive/feeds/" + feed.path + "\">" + feed.path
                        + "</a> <small>" + feed.kind + "</small></li>")
                .collect(Collectors.joining("\n"));
        return PAGE.replace("{feeds}", feeds)
                .replace("{dataset}", script(Dataset.of(url)))
                .replace("{catalog}", script(Dataset.catalog(url)));
    }

    /// No text can end the script it stands in.
    private String script(Thing thing) {
        try {
            return json.writeValueAsString(thing).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String page() {
        try (InputStream file =
                Objects.requireNonNull(DatasetResource.class.getResourceAsStream("/openactive/dataset.html"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
