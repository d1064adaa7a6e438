package hamgara.venue.openbooking;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.problem.ProblemTexts;
import hamgara.venue.openactive.Thing;
import hamgara.venue.openbooking.OrderRepository.Change;
import hamgara.venue.site.Site;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: what became of a site's orders, to be followed like the open data.
@RunOnVirtualThread
@Path("/openbooking")
@Produces(OrderFeedResource.RPDE)
@Tag(name = "Open booking")
class OrderFeedResource {

    static final String RPDE = "application/vnd.openactive.rpde+json;version=1";

    private static final int PAGE = 500;
    private static final UUID FIRST = new UUID(0, 0);
    private static final String FOLLOW =
            "By Realtime Paged Data Exchange 1.0: begin without parameters, follow `next`, and ask the last page again for what is new; "
                    + "a page without items names itself. ";

    private final OrderFeed feed;
    private final Caller caller;
    private final Site site;

    OrderFeedResource(OrderFeed feed, Caller caller, Site site) {
        this.feed = feed;
        this.caller = caller;
        this.site = site;
    }

    @GET
    @Path("/orders-rpde")
    @RolesAllowed(Roles.BROKER)
    @ResponseHeader(name = "Cache-Control", value = "private, no-store")
    @Operation(
            summary = "Follow the orders of a site",
            description =
                    "For brokers, their own orders: made, cancelled by customer or seller, attended, deleted, in the order of "
                            + "commits and none left out; what was deleted is told for at least seven days. " + FOLLOW)
    public Thing orders(
            @RestQuery
                    @PositiveOrZero
                    @Parameter(
                            description = "`modified` of the last item read; the beginning when left out.",
                            example = "813")
                    @Nullable
                    Long afterTimestamp,
            @RestQuery @Size(max = 100) @Parameter(description = "`id` of the last item read.") @Nullable
                    String afterId,
            UriInfo asked) {
        List<Change> changes =
                feed.after(caller.pseudonym(), afterTimestamp == null ? -1 : afterTimestamp, id(afterId), PAGE);
        String url = site.url(asked.getBaseUri());
        var words = new OrderWords(url, ProblemTexts.PERSIAN);
        return page(
                asked,
                changes,
                changes.stream().map(change -> item(change, words)).toList());
    }

    @GET
    @Path("/order-proposals-rpde")
    @RolesAllowed(Roles.BROKER)
    @ResponseHeader(name = "Cache-Control", value = "private, no-store")
    @Operation(
            summary = "Follow the order proposals of a site",
            description = "For brokers. Always empty, as no order waits for anybody's approval. " + FOLLOW)
    public Thing proposals(UriInfo asked) {
        return page(asked, List.of(), List.of());
    }

    private Thing page(UriInfo asked, List<Change> changes, List<Thing> items) {
        String url = site.url(asked.getBaseUri());
        String query = asked.getRequestUri().getRawQuery();
        String path = asked.getRequestUri().getRawPath();
        String next = changes.isEmpty()
                ? url + (query == null ? path : path + "?" + query)
                : url + "/openbooking/orders-rpde?afterTimestamp="
                        + changes.getLast().position() + "&afterId="
                        + changes.getLast().uuid();
        return Thing.bare().with("next", next).with("items", items);
    }

    private static Thing item(Change change, OrderWords words) {
        OpenOrder order = change.order();
        return Thing.bare()
                .with("state", order == null ? "deleted" : "updated")
                .with("kind", "Order")
                .with("id", change.uuid())
                .with("modified", change.position())
                .with("data", order == null ? null : words.told(order));
    }

    private static UUID id(@Nullable String sent) {
        try {
            return sent == null ? FIRST : UUID.fromString(sent);
        } catch (IllegalArgumentException _) {
            return FIRST;
        }
    }
}
