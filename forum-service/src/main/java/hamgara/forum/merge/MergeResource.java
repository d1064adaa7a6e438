package hamgara.forum.merge;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Cursor;
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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/proposals/{id}/merge, /split, /relations
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/proposals")
@Tag(name = "Proposals")
class MergeResource {

    private final Merges merges;

    MergeResource(Merges merges) {
        this.merges = merges;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/merge")
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.CITIZEN})
    @Operation(
            summary = "Let a proposal go into another",
            description =
                    "By the secretary of the county who wrote neither, or by an author of each: the first to agree "
                            + "is answered with WAITING. Everybody who wrote either writes the one that is left, and everybody "
                            + "who supports either supports it, online or at a desk, counted once; sheets of signatures go "
                            + "with it, a sheet once. Its agency case opens when that is enough. Publishes "
                            + "hamgara.forum.proposal-merged.v1 and hamgara.forum.proposal-withdrawn.v1. 403 NOT_THE_AUTHOR, "
                            + "OUTSIDE_SCOPE, SELF_REVIEW; 404 PROPOSAL_NOT_FOUND; 409 PROPOSAL_NOT_OPEN, MERGE_ACROSS_HALLS; 422 "
                            + "MERGE_WITH_ITSELF.")
    public MergeView merge(@RestPath UUID id, @Valid @NotNull NewMerge request) {
        return merges.merge(id, request.into());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/split")
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Roles.HALL_SECRETARY)
    @Operation(
            summary = "Let parts of a proposal stand on their own",
            description =
                    "By the secretary of the county who did not write it. Each part is a proposal by the same authors, with the same "
                            + "subject and area; the proposal keeps its words and supporters, who hear of the parts and may "
                            + "support them too. Publishes hamgara.forum.proposal-split.v1. 403 OUTSIDE_SCOPE, SELF_REVIEW; 404 "
                            + "PROPOSAL_NOT_FOUND; 409 PROPOSAL_NOT_OPEN, HALL_NOT_ACTIVE; 422 NEEDS_AFFIRMATIVE, "
                            + "UNSUPPORTED_LANGUAGE, BLANK_TEXT.")
    public SplitView split(@RestPath UUID id, @Valid @NotNull NewSplit request) {
        return merges.split(id, request);
    }

    @GET
    @Path("/{id}/relations")
    @PermitAll
    @Operation(
            summary = "List the proposals it belongs together with",
            description = "Public. What it went into or came out of, and what went into or came out of it. 404 "
                    + "PROPOSAL_NOT_FOUND.")
    public Page<RelationView> relations(@RestPath UUID id, @BeanParam PageRequest page) {
        UUID after = page.cursor().map(cursor -> cursor.uuid(0)).orElse(new UUID(0, 0));
        String afterKind = page.cursor().map(cursor -> cursor.at(1)).orElse("");
        return Page.of(
                merges.relations(id, after, afterKind, page.rowsToRead()),
                page,
                relation -> Cursor.of(relation.from().equals(id) ? relation.to() : relation.from(), relation.kind()),
                Function.identity());
    }
}
