package hamgara.forum.follow;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/follows
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/follows")
@Tag(name = "Follows", description = "What people want to hear of, and what they then hear.")
class FollowResource {

    private final Follows follows;
    private final Caller caller;

    FollowResource(Follows follows, Caller caller) {
        this.follows = follows;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.ANYBODY)
    @Operation(
            summary = "List what one follows",
            description = "By anybody signed in, of the caller alone. By kind and id.")
    public Page<FollowView> list(@BeanParam PageRequest page) {
        String kind = page.cursor().map(cursor -> cursor.at(0)).orElse(null);
        String id = page.cursor().map(cursor -> cursor.at(1)).orElse("");
        return Page.of(
                follows.list(caller.pseudonym(), kind, id, page.rowsToRead()),
                page,
                follow -> Cursor.of(follow.kind(), follow.id()),
                Function.identity());
    }

    @PUT
    @Path("/{kind}/{id}")
    @RolesAllowed(Roles.ANYBODY)
    @Operation(
            summary = "Follow something",
            description =
                    "By anybody signed in; safe to repeat. Of a hall, topic, county, area, agency or working group come "
                            + "the news of all that belongs to it; news of one change comes once. News of a private hall goes to its "
                            + "members alone, as long as they are members. 404 NOTHING_TO_FOLLOW; 409 FOLLOWS_FULL.")
    public FollowView follow(
            @Parameter(description = "What it is.", example = "PROPOSAL") @RestPath FollowKind kind,
            @Parameter(
                            description =
                                    "Its id; the code of a topic, county, area or agency; `0614:WG-EDU` of a working group.",
                            example = "0198c0de-0000-7000-8000-00000000000b")
                    @RestPath
                    String id) {
        return follows.follow(caller.pseudonym(), kind, id);
    }

    @GET
    @Path("/{kind}/{id}")
    @RolesAllowed(Roles.ANYBODY)
    @Operation(
            summary = "Read whether one follows something",
            description = "By anybody signed in, of the caller alone. 404 NOT_FOLLOWED.")
    public FollowView show(
            @Parameter(description = "What it is.", example = "PROPOSAL") @RestPath FollowKind kind,
            @Parameter(description = "Its id or code.", example = "0198c0de-0000-7000-8000-00000000000b") @RestPath
                    String id) {
        return follows.show(caller.pseudonym(), kind, id);
    }

    @DELETE
    @Path("/{kind}/{id}")
    @RolesAllowed(Roles.ANYBODY)
    @Operation(
            summary = "Follow something no more",
            description = "By anybody signed in; safe to repeat. What was told already stays among the notices.")
    public void leave(
            @Parameter(description = "What it is.", example = "PROPOSAL") @RestPath FollowKind kind,
            @Parameter(description = "Its id or code.", example = "0198c0de-0000-7000-8000-00000000000b") @RestPath
                    String id) {
        follows.leave(caller.pseudonym(), kind, id);
    }
}
