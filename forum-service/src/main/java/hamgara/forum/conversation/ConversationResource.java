package hamgara.forum.conversation;

import hamgara.forum.hall.Halls;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// HTTP: /v1/conversations
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/conversations")
@Tag(
        name = "Conversations",
        description = "Statements to agree or disagree with, and the map of opinions that follows from the votes.")
class ConversationResource {

    private static final String BY_STAFF = "By the secretary or the governor of the county, with If-Match. ";

    private final Conversations conversations;
    private final Halls halls;
    private final Caller caller;
    private final IfMatch ifMatch;

    ConversationResource(Conversations conversations, Halls halls, Caller caller, IfMatch ifMatch) {
        this.conversations = conversations;
        this.halls = halls;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Open a conversation",
            description =
                    "By the secretary or the governor of the county. It takes statements and votes at once, unless "
                            + "it is a draft. Publishes hamgara.forum.conversation-opened.v1. 403 OUTSIDE_SCOPE; "
                            + "404 HALL_NOT_FOUND; 409 HALL_NOT_ACTIVE; 422 BLANK_TEXT.")
    public ConversationView open(@Valid @NotNull NewConversation request) {
        caller.requireCounty(halls.facts(request.hallId()).county());
        return conversations.open(request);
    }

    @GET
    @PermitAll
    @Operation(summary = "List the conversations of a hall", description = "Public. Oldest first. 404 HALL_NOT_FOUND.")
    public Page<ConversationView> list(
            @Parameter(description = "The hall.", example = "0199d2c4-7c1e-7a4e-8f00-0123456789ac") @RestQuery @NotNull
                    UUID hall,
            @BeanParam PageRequest page) {
        UUID after = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
        return Page.of(
                conversations.list(hall, after, page.rowsToRead()),
                page,
                conversation -> Cursor.of(conversation.id()),
                Function.identity());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Read a conversation", description = "Public. 404 CONVERSATION_NOT_FOUND.")
    public ConversationView show(@RestPath UUID id) {
        return conversations.show(id);
    }

    @POST
    @Conditional
    @Path("/{id}/open")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Open a draft",
            description = BY_STAFF + "From then on people can vote. 403 OUTSIDE_SCOPE; 404 CONVERSATION_NOT_FOUND; "
                    + "409 CONVERSATION_STATE_WRONG, HALL_NOT_ACTIVE.")
    public ConversationView openDraft(@RestPath UUID id) {
        return move(id, Set.of(ConversationState.DRAFT), ConversationState.OPEN);
    }

    @POST
    @Conditional
    @Path("/{id}/close")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Close a conversation",
            description = BY_STAFF + "Nobody can vote or add a statement; the map stays. Publishes "
                    + "hamgara.forum.conversation-closed.v1. 403 OUTSIDE_SCOPE; 404 CONVERSATION_NOT_FOUND; "
                    + "409 CONVERSATION_STATE_WRONG.")
    public ConversationView close(@RestPath UUID id) {
        return move(id, Set.of(ConversationState.OPEN), ConversationState.CLOSED);
    }

    @POST
    @Conditional
    @Path("/{id}/reopen")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Open a closed conversation again",
            description = BY_STAFF + "403 OUTSIDE_SCOPE; 404 CONVERSATION_NOT_FOUND; "
                    + "409 CONVERSATION_STATE_WRONG, HALL_NOT_ACTIVE.")
    public ConversationView reopen(@RestPath UUID id) {
        return move(id, Set.of(ConversationState.CLOSED), ConversationState.OPEN);
    }

    @POST
    @Conditional
    @Path("/{id}/publish")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Publish the outcome of a closed conversation",
            description = BY_STAFF + "It stays closed for good. 403 OUTSIDE_SCOPE; 404 CONVERSATION_NOT_FOUND; "
                    + "409 CONVERSATION_STATE_WRONG.")
    public ConversationView publish(@RestPath UUID id) {
        return move(id, Set.of(ConversationState.CLOSED), ConversationState.PUBLISHED);
    }

    private ConversationView move(UUID id, Set<ConversationState> from, ConversationState to) {
        caller.requireCounty(conversations.facts(id).county());
        return conversations.move(id, ifMatch.version(), from, to);
    }
}
