package hamgara.forum.livepoll;

import hamgara.forum.session.Sessions;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/sessions/{id}/polls
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/sessions/{id}/polls")
@Tag(name = "Live polls", description = "Questions that those who are in a session answer while it goes on.")
class LivePollResource {

    private static final String BY_STAFF = "By the secretary or the governor of the county, with If-Match. ";

    private final LivePolls polls;
    private final Sessions sessions;
    private final Caller caller;
    private final IfMatch ifMatch;

    LivePollResource(LivePolls polls, Sessions sessions, Caller caller, IfMatch ifMatch) {
        this.polls = polls;
        this.sessions = sessions;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR})
    @Operation(
            summary = "Prepare a live poll",
            description = "By the secretary or the governor of the county, before or during the session. 403 "
                    + "OUTSIDE_SCOPE; 404 SESSION_NOT_FOUND; 409 POLL_OUTSIDE_SESSION; 422 AGENDA_ITEM_UNKNOWN, "
                    + "UNSUPPORTED_LANGUAGE, BLANK_TEXT.")
    public PollView prepare(@RestPath UUID id, @Valid @NotNull NewPoll request) {
        requireStaff(id);
        return polls.prepare(id, request);
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List the live polls of a session",
            description = "Public, once they are open. Oldest first. 404 SESSION_NOT_FOUND.")
    public Page<PollView> list(@RestPath UUID id, @BeanParam PageRequest page) {
        UUID after = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
        return Page.of(
                polls.list(id, after, page.rowsToRead()), page, poll -> Cursor.of(poll.id()), Function.identity());
    }

    @GET
    @Path("/{poll}")
    @PermitAll
    @Operation(
            summary = "Read a live poll",
            description = "Public, once it is open. 404 SESSION_NOT_FOUND, POLL_NOT_FOUND.")
    public PollView show(@RestPath UUID id, @RestPath UUID poll) {
        return polls.show(id, poll);
    }

    @POST
    @Conditional
    @Path("/{poll}/open")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR})
    @Operation(
            summary = "Open a live poll",
            description = BY_STAFF + "403 OUTSIDE_SCOPE; 404 SESSION_NOT_FOUND, POLL_NOT_FOUND; 409 POLL_STATE_WRONG, "
                    + "POLL_OUTSIDE_SESSION.")
    public PollView open(@RestPath UUID id, @RestPath UUID poll) {
        requireStaff(id);
        return polls.move(id, poll, LivePollState.OPEN, ifMatch.version());
    }

    @POST
    @Conditional
    @Path("/{poll}/close")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR})
    @Operation(
            summary = "Close a live poll and count it",
            description = BY_STAFF + "The end of the session closes it too. 403 OUTSIDE_SCOPE; 404 SESSION_NOT_FOUND, "
                    + "POLL_NOT_FOUND; 409 POLL_STATE_WRONG, POLL_OUTSIDE_SESSION.")
    public PollView close(@RestPath UUID id, @RestPath UUID poll) {
        requireStaff(id);
        return polls.move(id, poll, LivePollState.CLOSED, ifMatch.version());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{poll}/votes/me")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Vote in a live poll",
            description =
                    "By a citizen who is checked in, while the poll is open; safe to repeat, the last word counts. "
                            + "403 NOT_PRESENT; 404 SESSION_NOT_FOUND, POLL_NOT_FOUND; 409 POLL_STATE_WRONG, "
                            + "POLL_OUTSIDE_SESSION, POLL_VOICE_SPENT; 422 POLL_OPTION_UNKNOWN.")
    public PollView.Vote vote(@RestPath UUID id, @RestPath UUID poll, @Valid @NotNull NewPoll.Vote request) {
        return polls.vote(id, poll, request);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{poll}/hands")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.DESK_OFFICER})
    @Operation(
            summary = "Enter the hands that were raised",
            description =
                    "By the secretary or a desk officer of the county as a recorder, for people in the room who have no "
                            + "telephone, while the poll is open; the last count stays. Hands are shown apart from votes once the "
                            + "poll is closed, where they are no small number. 403 OUTSIDE_SCOPE; 404 SESSION_NOT_FOUND, "
                            + "POLL_NOT_FOUND; 409 POLL_STATE_WRONG, POLL_OUTSIDE_SESSION; 422 POLL_OPTION_UNKNOWN (one "
                            + "number for each option).")
    public PollView countHands(@RestPath UUID id, @RestPath UUID poll, @Valid @NotNull NewPoll.Hands request) {
        requireStaff(id);
        return polls.countHands(id, poll, request);
    }

    private void requireStaff(UUID id) {
        caller.requireCounty(sessions.facts(id).county());
    }
}
