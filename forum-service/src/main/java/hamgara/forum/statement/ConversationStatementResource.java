package hamgara.forum.statement;

import hamgara.forum.conversation.Conversations;
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
import org.jspecify.annotations.Nullable;

/// HTTP: /v1/conversations/{id}/statements
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/conversations/{id}/statements")
@Tag(name = "Statements")
class ConversationStatementResource {

    private final Statements statements;
    private final Conversations conversations;
    private final Caller caller;

    ConversationStatementResource(Statements statements, Conversations conversations, Caller caller) {
        this.statements = statements;
        this.conversations = conversations;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.CITIZEN, Roles.HALL_SECRETARY})
    @Operation(
            summary = "Put a statement before a conversation",
            description =
                    "By a citizen, or by the county's secretary to begin with (`seed`). In a STRICT conversation it waits "
                            + "for a moderator. 409 STATEMENT_ALREADY_MADE when the conversation has the words in any spelling: "
                            + "`statement` names that one, and `twinSeen: true` puts another beside it; "
                            + "409 CONVERSATION_NOT_OPEN, CONVERSATION_FULL; 404 CONVERSATION_NOT_FOUND; "
                            + "422 UNSUPPORTED_LANGUAGE, STATEMENT_TOO_LONG, BLANK_TEXT."
                            + StatementResource.ACT_REFUSALS)
    public StatementView add(@RestPath UUID id, @Valid @NotNull NewStatement.Words request) {
        return statements.add(id, request);
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List the statements of a conversation",
            description = "Public. Those put before people, oldest first. 404 CONVERSATION_NOT_FOUND.")
    public Page<StatementView> list(@RestPath UUID id, @BeanParam PageRequest page) {
        UUID after = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
        return Page.of(
                statements.shown(id, after, page.rowsToRead()),
                page,
                statement -> Cursor.of(statement.id()),
                Function.identity());
    }

    @GET
    @Path("/all")
    @RolesAllowed({Roles.MODERATOR, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            summary = "List every statement of a conversation",
            description =
                    "For moderators of the county and auditors: with those that wait and those that were rejected, "
                            + "oldest first. 403 OUTSIDE_SCOPE; 404 CONVERSATION_NOT_FOUND.")
    public Page<StatementView> all(
            @RestPath UUID id,
            @Parameter(description = "Only those so decided.", example = "PENDING") @RestQuery @Nullable
                    Moderation moderation,
            @BeanParam PageRequest page) {
        caller.requireCounty(conversations.facts(id).county());
        UUID after = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
        return Page.of(
                statements.all(id, moderation, after, page.rowsToRead()),
                page,
                statement -> Cursor.of(statement.id()),
                Function.identity());
    }
}
