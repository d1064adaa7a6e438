package hamgara.forum.statement;

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

/// HTTP: /v1/statements
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/statements")
@Tag(name = "Statements", description = "Short opinions to agree or disagree with.")
class StatementResource {

    static final String ACT_REFUSALS =
            " Of a citizen as the hall's policy and phase have it: 403 ACTION_NEEDS_ASSURANCE (names what is `needed`), "
                    + "MEMBERSHIP_NEEDED; 409 HALL_NOT_ACTIVE, FEATURE_CLOSED; 429 ALLOWANCE_SPENT.";

    private final Statements statements;
    private final Caller caller;
    private final IfMatch ifMatch;

    StatementResource(Statements statements, Caller caller, IfMatch ifMatch) {
        this.statements = statements;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.CITIZEN, Roles.HALL_SECRETARY})
    @Operation(
            summary = "Put a statement before a hall",
            description =
                    "By a citizen, or by the county's secretary to begin with (`seed`). Into the hall's main conversation. "
                            + "409 STATEMENT_ALREADY_MADE when it has the words in any spelling: `statement` names that one, and "
                            + "`twinSeen: true` puts another beside it; 409 CONVERSATION_NOT_OPEN, CONVERSATION_FULL; 404 HALL_NOT_FOUND; "
                            + "422 UNSUPPORTED_LANGUAGE, STATEMENT_TOO_LONG, BLANK_TEXT. Publishes "
                            + "hamgara.forum.statement-added.v1." + ACT_REFUSALS)
    public StatementView add(@Valid @NotNull NewStatement request) {
        return statements.add(request);
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List the statements of a hall",
            description = "Public. Those of its main conversation that are put before people, oldest first. "
                    + "404 HALL_NOT_FOUND.")
    public Page<StatementView> list(
            @Parameter(description = "The hall.", example = "0199d2c4-7c1e-7a4e-8f00-0123456789ac") @RestQuery @NotNull
                    UUID hall,
            @BeanParam PageRequest page) {
        UUID after = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
        return Page.of(
                statements.ofHall(hall, after, page.rowsToRead()),
                page,
                statement -> Cursor.of(statement.id()),
                Function.identity());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            summary = "Read a statement",
            description =
                    "Public; one that waits for a moderator or was rejected is shown to moderators and to who wrote "
                            + "it, with the reason. 404 STATEMENT_NOT_FOUND.")
    public StatementView show(@RestPath UUID id) {
        boolean isModerator = caller.has(Roles.MODERATOR)
                && caller.county().filter(statements.countyOf(id)::equals).isPresent();
        return statements.show(id, isModerator || caller.has(Roles.AUDITOR));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}/moderation")
    @RolesAllowed({Roles.MODERATOR, Roles.ADMIN})
    @Operation(
            summary = "Decide about a statement",
            description =
                    "By a moderator of the county who did not write it, with If-Match. What is rejected, or about "
                            + "the conversation itself (`meta`), counts as answered with 0 by everybody in the map; its votes "
                            + "are kept. What is rejected is an act of moderation (HIDE, with `rule` and `reason`): it stands in the "
                            + "public log, its author reads it among their own and can appeal against it; so is what brings "
                            + "it back (SHOW). Rejecting once more what is out of sight changes `meta` and the reason told "
                            + "with the statement, and is no act. Publishes hamgara.forum.statement-moderated.v1, and of an "
                            + "act hamgara.forum.moderation-acted.v1. 403 OUTSIDE_SCOPE, OWN_STATEMENT, SELF_REVIEW; 404 "
                            + "STATEMENT_NOT_FOUND; 409 UNDER_APPEAL; 422 BLANK_TEXT, REASON_QUOTES.")
    public StatementView moderate(@RestPath UUID id, @Valid @NotNull NewModeration decision) {
        caller.requireCounty(statements.countyOf(id));
        return statements.moderate(id, decision, caller.pseudonym(), ifMatch.version());
    }
}
