package hamgara.venue.openactive;

import hamgara.venue.feed.Change;
import hamgara.venue.feed.Feeds;
import hamgara.venue.site.Site;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// HTTP: the feeds of open data.
@RunOnVirtualThread
@Path("/openactive/feeds")
@Tag(name = "Open data", description = "Feeds that anybody may follow and copy, without a token.")
class FeedResource {

    private static final String RPDE = "application/vnd.openactive.rpde+json;version=1";
    private static final int PAGE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final Feeds feeds;
    private final Site site;

    FeedResource(Feeds feeds, Site site) {
        this.feeds = feeds;
        this.site = site;
    }

    @GET
    @Path("/{feed}")
    @Produces({RPDE, MediaType.APPLICATION_JSON})
    @PermitAll
    @Operation(
            summary = "Read a page of a feed",
            description =
                    "Open to everyone, by Realtime Paged Data Exchange 1.0: begin without parameters, follow `next`, and ask the "
                            + "last page again for what is new. Up to 500 changes a page, the latest of each thing, in the order of commits: "
                            + "who follows `next` misses none. What is gone is told for at least seven days; who was away longer begins "
                            + "anew. Feeds: `facility-uses`, `facility-use-slots`, `session-series`, `scheduled-sessions` (hours kept for "
                            + "women, men, girls or boys), all OpenActive, and `culture-events`, events of schema.org. Pages may be cached "
                            + "for an hour, the last one for eight seconds. 404 FEED_NOT_FOUND.")
    public RestResponse<FeedPage> page(
            @RestPath @Parameter(description = "Name of the feed.", example = "facility-use-slots") String feed,
            @RestQuery
                    @PositiveOrZero
                    @Parameter(
                            description = "`modified` of the last item read; the beginning when left out.",
                            example = "813")
                    @Nullable
                    Long afterTimestamp,
            @RestQuery
                    @Size(max = 100)
                    @Parameter(
                            description = "`id` of the last item read.",
                            example = "0199d2c4-7c1e-7a4e-9d0b-2f8f5a1c3e77")
                    @Nullable
                    String afterId,
            UriInfo asked) {
        PublicFeed wanted = PublicFeed.of(feed);
        String url = site.url(asked.getBaseUri());
        List<Change> changes =
                feeds.after(wanted.feed, afterTimestamp == null ? -1 : afterTimestamp, id(afterId), PAGE);
        return ResponseBuilder.ok(FeedPage.of(wanted, changes, url, url + path(asked)))
                .header(HttpHeaders.VARY, HttpHeaders.HOST)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + (changes.isEmpty() ? 8 : 3_600))
                .build();
    }

    /// Ids that are none of ours, as some readers send to see the last page, come first.
    private static UUID id(@Nullable String sent) {
        try {
            return sent == null ? FIRST : UUID.fromString(sent);
        } catch (IllegalArgumentException _) {
            return FIRST;
        }
    }

    private static String path(UriInfo asked) {
        String query = asked.getRequestUri().getRawQuery();
        String path = asked.getRequestUri().getRawPath();
        return query == null ? path : path + "?" + query;
    }
}
