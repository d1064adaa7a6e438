package hamgara.forum.comment;

import hamgara.kit.caller.Roles;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/comments/{id}
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/comments/{id}")
@Tag(name = "Comments")
class CommentResource {

    private final Comments comments;
    private final Thanks thanks;
    private final ThreadPages pages;
    private final IfMatch ifMatch;

    CommentResource(Comments comments, Thanks thanks, ThreadPages pages, IfMatch ifMatch) {
        this.comments = comments;
        this.thanks = thanks;
        this.pages = pages;
        this.ifMatch = ifMatch;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Read a comment",
            description = "Public, as what it is about. `mine` is true for its author alone. 404 COMMENT_NOT_FOUND.")
    public CommentView show(@RestPath UUID id) {
        return comments.show(id);
    }

    @GET
    @Path("/replies")
    @PermitAll
    @Operation(
            summary = "List the direct answers to a comment",
            description = "Public. Oldest first, without the answers to them. 404 COMMENT_NOT_FOUND.")
    public Page<CommentView> replies(@RestPath UUID id, @BeanParam PageRequest page) {
        return pages.answers(id, page);
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @RolesAllowed({Roles.CITIZEN, Roles.CAPACITY_OWNER})
    @Operation(
            summary = "Change a comment",
            description = "By its author, with If-Match, in the minutes that the hall's policy gives "
                    + "(`editWindowMinutes`). 404 COMMENT_NOT_FOUND; 403 NOT_THE_COMMENTER; 409 EDIT_WINDOW_OVER, "
                    + "COMMENT_NOT_SHOWN, THREAD_CLOSED, PROPOSAL_NOT_OPEN, HALL_NOT_ACTIVE; 422 BLANK_TEXT.")
    public CommentView change(@RestPath UUID id, @Valid @NotNull CommentChange change) {
        return comments.change(id, change, ifMatch.version());
    }

    @DELETE
    @Conditional
    @RolesAllowed({Roles.CITIZEN, Roles.CAPACITY_OWNER})
    @Operation(
            summary = "Take a comment back",
            description = "By its author, with If-Match, at any time. Its words and whose it was are gone; its place "
                    + "stays, so that the answers below keep theirs. Publishes hamgara.forum.comment-removed.v1. 404 "
                    + "COMMENT_NOT_FOUND; 403 NOT_THE_COMMENTER; 409 COMMENT_NOT_SHOWN.")
    public CommentView remove(@RestPath UUID id) {
        return comments.remove(id, ifMatch.version());
    }

    @PUT
    @Path("/thanks/me")
    @RolesAllowed({Roles.CITIZEN, Roles.CAPACITY_OWNER})
    @Operation(
            summary = "Thank for a comment",
            description =
                    "By a citizen or an owner of capacities who did not write it; safe to repeat, one person counts "
                            + "once. There is no vote against. 404 COMMENT_NOT_FOUND; 409 OWN_COMMENT, COMMENT_NOT_SHOWN, "
                            + "THREAD_CLOSED, PROPOSAL_NOT_OPEN. "
                            + ProposalCommentResource.ACT_REFUSALS)
    public ThanksView thank(@RestPath UUID id) {
        return thanks.give(id);
    }

    @DELETE
    @Path("/thanks/me")
    @RolesAllowed({Roles.CITIZEN, Roles.CAPACITY_OWNER})
    @Operation(
            summary = "Take one's thanks back",
            description = "By who gave them; safe to repeat. 404 COMMENT_NOT_FOUND.")
    public ThanksView takeThanksBack(@RestPath UUID id) {
        return thanks.takeBack(id);
    }
}
