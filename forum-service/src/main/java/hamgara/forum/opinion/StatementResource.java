package hamgara.forum.opinion;

import hamgara.kit.caller.Caller;
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
@Tag(name = "Statements")
class StatementResource {

    private final Statements statements;
    private final Caller caller;

    StatementResource(Statements statements, Caller caller) {
        this.statements = statements;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Put a statement before a hall",
            description =
                    "By a citizen. One thought of at most 200 characters. STATEMENT_ALREADY_MADE when the hall has it "
                            + "in any spelling; other refusals: HALL_NOT_FOUND, UNSUPPORTED_LANGUAGE.")
    public StatementView add(@Valid @NotNull NewStatement request) {
        return statements.add(request, caller.pseudonym());
    }

    @GET
    @PermitAll
    @Operation(summary = "List the statements of a hall", description = "Public. Oldest first.")
    public Page<StatementView> list(
            @Parameter(description = "The hall.") @RestQuery @NotNull UUID hall, @BeanParam PageRequest page) {
        UUID after = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
        return Page.of(
                statements.list(hall, after, page.rowsToRead()),
                page,
                statement -> Cursor.of(statement.id()),
                Function.identity());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Read a statement", description = "Public. STATEMENT_NOT_FOUND otherwise.")
    public StatementView show(@RestPath UUID id) {
        return statements.show(id);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/votes/me")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Vote on a statement",
            description = "By a citizen; safe to repeat. One vote per person and statement, the last one counts.")
    public VoteView vote(@RestPath UUID id, @Valid @NotNull NewVote vote) {
        return statements.vote(id, vote, caller.pseudonym());
    }
}
