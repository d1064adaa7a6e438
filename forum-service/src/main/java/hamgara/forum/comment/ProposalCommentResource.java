package hamgara.forum.comment;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: /v1/proposals/{id}/comments
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/proposals/{id}/comments")
@Tag(
        name = "Comments",
        description = "What people say about proposals, sessions, resolutions and minutes, and in answer.")
class ProposalCommentResource {

    static final String ACT_REFUSALS =
            "403 ACTION_NEEDS_ASSURANCE (names what is `needed`), MEMBERSHIP_NEEDED; 409 HALL_NOT_ACTIVE, FEATURE_CLOSED; 429 "
                    + "ALLOWANCE_SPENT.";

    static final String LISTS =
            "Public. With `order=THREAD` (usual) each comment comes before the answers to it, both oldest first, with "
                    + "`depth` to set it in by (8 at most) and its true `parentId`; with `order=NEWEST` the newest come first. "
                    + "What was taken back is there without words. ";

    static final String ORDER = "THREAD (usual): each before its answers; or NEWEST.";

    private final Comments comments;
    private final ThreadPages pages;

    ProposalCommentResource(Comments comments, ThreadPages pages) {
        this.comments = comments;
        this.pages = pages;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.CITIZEN, Roles.CAPACITY_OWNER})
    @Operation(
            summary = "Comment on a proposal",
            description = "By a citizen or an owner of capacities, to it or in answer to the comment `parentId`, at "
                    + "most 63 deep. A concern comes with another way; there is no bare no. In a hall that reads words "
                    + "first it is HIDDEN until a moderator has read it. 404 PROPOSAL_NOT_FOUND; 409 PROPOSAL_NOT_OPEN "
                    + "(withdrawn or merged), THREAD_TOO_DEEP; 422 PARENT_ELSEWHERE, ALTERNATIVE_NEEDED, BLANK_TEXT, "
                    + "UNSUPPORTED_LANGUAGE. "
                    + "Publishes hamgara.forum.comment-posted.v1. "
                    + ACT_REFUSALS)
    public CommentView post(@RestPath UUID id, @Valid @NotNull NewComment request) {
        return comments.post(OnKind.PROPOSAL, id, request);
    }

    @GET
    @PermitAll
    @Operation(summary = "List the comments on a proposal", description = LISTS + "404 PROPOSAL_NOT_FOUND.")
    public Page<CommentView> list(
            @RestPath UUID id,
            @Parameter(description = ORDER, example = "THREAD") @RestQuery @Nullable CommentOrder order,
            @BeanParam PageRequest page) {
        return pages.of(OnKind.PROPOSAL, id, order, page);
    }

    @GET
    @Path("/summary")
    @PermitAll
    @Operation(
            summary = "Count the comments on a proposal",
            description =
                    "Public. How many are shown, by kind: numbers that are kept, not counted anew. 404 PROPOSAL_NOT_FOUND.")
    public ThreadView summary(@RestPath UUID id) {
        return comments.numbers(OnKind.PROPOSAL, id);
    }
}
