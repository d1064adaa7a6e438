package hamgara.forum.convergence;

import hamgara.forum.conversation.Conversations;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Cursor;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// HTTP: /v1/convergence-drafts
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/convergence-drafts")
@Tag(name = "Convergence drafts", description = "Texts out of what every opinion group shares.")
class ConvergenceDraftResource {

    private final Convergences convergences;
    private final Conversations conversations;
    private final Caller caller;
    private final IfMatch ifMatch;

    ConvergenceDraftResource(Convergences convergences, Conversations conversations, Caller caller, IfMatch ifMatch) {
        this.convergences = convergences;
        this.conversations = conversations;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.ADMIN})
    @Operation(
            summary = "Draw up a draft of what is shared",
            description =
                    "By the secretary of the county. Each clause is a statement of the latest map that in every group "
                            + "shown at least the `floor` agrees with, strongest common ground first. Publishes "
                            + "hamgara.forum.convergence-drafted.v1. 403 OUTSIDE_SCOPE; 404 CONVERSATION_NOT_FOUND; "
                            + "409 NO_GROUPS_YET, NOTHING_SHARED.")
    public ConvergenceDraftView draw(@Valid @NotNull NewConvergenceDraft request) {
        caller.requireCounty(conversations.facts(request.conversationId()).county());
        return convergences.draw(request);
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List the drafts of a conversation",
            description = "Public. Oldest first. 404 CONVERSATION_NOT_FOUND.")
    public Page<ConvergenceDraftView> list(
            @Parameter(description = "The conversation.", example = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
                    @RestQuery
                    @NotNull
                    UUID conversation,
            @BeanParam PageRequest page) {
        UUID after = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
        return Page.of(
                convergences.list(conversation, after, page.rowsToRead()),
                page,
                draft -> Cursor.of(draft.id()),
                Function.identity());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Read a draft", description = "Public. 404 CONVERGENCE_DRAFT_NOT_FOUND.")
    public ConvergenceDraftView show(@RestPath UUID id) {
        return convergences.show(id);
    }

    @GET
    @Path("/{id}/clauses")
    @PermitAll
    @Operation(
            summary = "List the clauses of a draft",
            description = "Public. Each with what every group shown says. 404 CONVERGENCE_DRAFT_NOT_FOUND.")
    public Page<ClauseView> clauses(@RestPath UUID id, @BeanParam PageRequest page) {
        int after = page.cursor()
                .map(cursor -> (int) Math.min(cursor.number(0), Integer.MAX_VALUE))
                .orElse(0);
        return Page.of(
                convergences.clauses(id, after, page.rowsToRead()),
                page,
                clause -> Cursor.of(clause.no()),
                Function.identity());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}/clauses/{no}")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.ADMIN})
    @Operation(
            summary = "Reword a clause",
            description =
                    "By the secretary of the county, with If-Match of the draft. The words stand on a statement of "
                            + "the conversation, and in the latest map no group shown may be below the floor with it: "
                            + "409 BELOW_FLOOR names the group; 409 NO_GROUPS_YET, NOTHING_SHARED; 403 OUTSIDE_SCOPE; "
                            + "404 CONVERGENCE_DRAFT_NOT_FOUND, CLAUSE_NOT_FOUND; 422 BLANK_TEXT.")
    public ConvergenceDraftView reword(
            @RestPath UUID id,
            @Parameter(description = "Number of the clause.", example = "1") @RestPath int no,
            @Valid @NotNull ClauseChange change) {
        caller.requireCounty(convergences.countyOf(id));
        return convergences.reword(id, no, change, ifMatch.version());
    }
}
