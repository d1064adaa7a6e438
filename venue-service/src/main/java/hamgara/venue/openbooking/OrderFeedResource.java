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
    private final OrderProposals proposals;
    private final Caller caller;
    private final Site site;

    OrderFeedResource(OrderFeed feed, OrderProposals proposals, Caller caller, Site site) {
        this.feed = feed;
        this.proposals = proposals;
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
        var words = new OrderWords(site.url(asked.getBaseUri()), ProblemTexts.PERSIAN);
        String last = changes.isEmpty()
                ? null
                : after(changes.getLast().position(), changes.getLast().uuid());
        return page(
                asked, last, changes.stream().map(change -> item(change, words)).toList());
    }

    @GET
    @Path("/order-proposals-rpde")
    @RolesAllowed(Roles.BROKER)
    @ResponseHeader(name = "Cache-Control", value = "private, no-store")
    @Operation(
            summary = "Follow the order proposals of a site",
            description =
                    "For brokers: what is proposed to them for places that were closed, see `/openbooking/order-proposals/{uuid}`, and that "
                            + "it has ended. " + FOLLOW)
    public Thing proposals(
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
        List<OrderProposals.Change> changes =
                proposals.after(afterTimestamp == null ? -1 : afterTimestamp, id(afterId), PAGE);
        var words = new OrderWords(site.url(asked.getBaseUri()), ProblemTexts.PERSIAN);
        String last = changes.isEmpty()
                ? null
                : after(changes.getLast().position(), changes.getLast().id());
        return page(
                asked, last, changes.stream().map(change -> item(change, words)).toList());
    }

    private Thing page(UriInfo asked, @Nullable String last, List<Thing> items) {
        String query = last == null ? asked.getRequestUri().getRawQuery() : last;
        String path = site.url(asked.getBaseUri()) + asked.getRequestUri().getRawPath();
        return Thing.bare()
                .with("next", query == null ? path : path + "?" + query)
                .with("items", items);
    }

    private static String after(long position, UUID id) {
        return "afterTimestamp=" + position + "&afterId=" + id;
    }

    private static Thing item(OrderProposals.Change change, OrderWords words) {
        OrderProposal proposal = change.proposal();
        return item(
                "OrderProposal", change.id(), change.position(), proposal == null ? null : words.proposal(proposal));
    }

    private static Thing item(Change change, OrderWords words) {
        OpenOrder order = change.order();
        return item("Order", change.uuid(), change.position(), order == null ? null : words.told(order));
    }

    private static Thing item(String kind, UUID id, long position, @Nullable Thing data) {
        return Thing.bare()
                .with("state", data == null ? "deleted" : "updated")
                .with("kind", kind)
                .with("id", id)
                .with("modified", position)
                .with("data", data);
    }

    private static UUID id(@Nullable String sent) {
        try {
            return sent == null ? FIRST : UUID.fromString(sent);
        } catch (IllegalArgumentException _) {
            return FIRST;
        }
    }
}
