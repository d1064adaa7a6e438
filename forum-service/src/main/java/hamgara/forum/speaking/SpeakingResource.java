package hamgara.forum.speaking;

import hamgara.forum.agency.Agencies;
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
import jakarta.ws.rs.DELETE;
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

/// HTTP: /v1/sessions/{id}/speaking-turns and captures
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/sessions")
@Tag(name = "Speaking", description = "Who speaks in a session, and what recorders take down of it.")
class SpeakingResource {

    private final Speaking speaking;
    private final Sessions sessions;
    private final Agencies agencies;
    private final Caller caller;
    private final IfMatch ifMatch;

    SpeakingResource(Speaking speaking, Sessions sessions, Agencies agencies, Caller caller, IfMatch ifMatch) {
        this.speaking = speaking;
        this.sessions = sessions;
        this.agencies = agencies;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/speaking-turns")
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Ask to speak",
            description = "By a citizen who is checked in, while the session goes on. 403 NOT_PRESENT; 404 "
                    + "SESSION_NOT_FOUND; 409 SESSION_NOT_IN_PROGRESS, ALREADY_IN_LINE; 422 AGENDA_ITEM_UNKNOWN.")
    public TurnView ask(@RestPath UUID id, @Valid @NotNull NewTurn request) {
        return speaking.ask(id, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/recorded-turns")
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.DESK_OFFICER})
    @Operation(
            summary = "Ask to speak for somebody",
            description = "By the secretary or a desk officer of the county as a recorder, for somebody who is there "
                    + "without a telephone, while the session goes on. The turn stands in the one line with `onBehalf`; "
                    + "nothing says whose it is. 403 OUTSIDE_SCOPE; 404 SESSION_NOT_FOUND; 409 SESSION_NOT_IN_PROGRESS; "
                    + "422 AGENDA_ITEM_UNKNOWN.")
    public TurnView askForSomebody(@RestPath UUID id, @Valid @NotNull NewTurn request) {
        requireStaff(id);
        return speaking.askForSomebody(id, request);
    }

    @GET
    @Path("/{id}/speaking-turns")
    @PermitAll
    @Operation(
            summary = "List who wants to speak",
            description = "Public, without names. In the order of asking, who speaks now among them. 404 "
                    + "SESSION_NOT_FOUND.")
    public Page<TurnView> waiting(@RestPath UUID id, @BeanParam PageRequest page) {
        long after = page.cursor().map(cursor -> cursor.number(0)).orElse(0L);
        return Page.of(
                speaking.waiting(id, after, page.rowsToRead()),
                page,
                turn -> Cursor.of(turn.line()),
                Function.identity());
    }

    @DELETE
    @Path("/{id}/speaking-turns/me")
    @ResponseStatus(204)
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Leave the line of those who want to speak",
            description = "By a citizen who waits. 404 SESSION_NOT_FOUND, TURN_NOT_FOUND.")
    public void withdraw(@RestPath UUID id) {
        speaking.withdraw(id);
    }

    @GET
    @Path("/{id}/speaking-turns/{turn}")
    @PermitAll
    @Operation(summary = "Read a turn", description = "Public. 404 SESSION_NOT_FOUND, TURN_NOT_FOUND.")
    public TurnView show(@RestPath UUID id, @RestPath UUID turn) {
        return speaking.show(id, turn);
    }

    @POST
    @Conditional
    @Path("/{id}/speaking-turns/{turn}/call")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR})
    @Operation(
            summary = "Call somebody to speak",
            description = "By the secretary or the governor of the county, with If-Match. One speaks at a time. 403 "
                    + "OUTSIDE_SCOPE; 404 SESSION_NOT_FOUND, TURN_NOT_FOUND; 409 SESSION_NOT_IN_PROGRESS, "
                    + "SOMEBODY_SPEAKS, TURN_STATE_WRONG.")
    public TurnView call(@RestPath UUID id, @RestPath UUID turn) {
        requireStaff(id);
        return speaking.call(id, turn, ifMatch.version());
    }

    @POST
    @Conditional
    @Path("/{id}/speaking-turns/{turn}/end")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR})
    @Operation(
            summary = "End a turn",
            description =
                    "By the secretary or the governor of the county, with If-Match. The end of the session ends it "
                            + "too. 403 OUTSIDE_SCOPE; 404 SESSION_NOT_FOUND, TURN_NOT_FOUND; 409 TURN_STATE_WRONG.")
    public TurnView end(@RestPath UUID id, @RestPath UUID turn) {
        requireStaff(id);
        return speaking.end(id, turn, ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/captures")
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.DESK_OFFICER})
    @Operation(
            summary = "Take down what somebody said",
            description =
                    "By the secretary or a desk officer of the county as a recorder, during the session or after it, "
                            + "also for people who cannot write it themselves. It names the recorder and nobody else. 403 "
                            + "OUTSIDE_SCOPE; 404 SESSION_NOT_FOUND; 409 SESSION_NOT_IN_PROGRESS; 422 NUMBER_IN_TEXT, "
                            + "AGENDA_ITEM_UNKNOWN, UNSUPPORTED_LANGUAGE, BLANK_TEXT.")
    public TurnView.Capture takeDown(@RestPath UUID id, @Valid @NotNull NewTurn.Capture request) {
        requireStaff(id);
        return speaking.takeDown(id, request, agencies.acting(Roles.HALL_SECRETARY, Roles.DESK_OFFICER));
    }

    @GET
    @Path("/{id}/captures")
    @RolesAllowed({Roles.CITIZEN, Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.AUDITOR})
    @Operation(
            summary = "List what was taken down",
            description = "By those who were there and staff of the county; the public reads the digest. Oldest first. "
                    + "403 NOT_PRESENT; 404 SESSION_NOT_FOUND.")
    public Page<TurnView.Capture> taken(@RestPath UUID id, @BeanParam PageRequest page) {
        UUID after = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
        return Page.of(
                speaking.taken(id, after, page.rowsToRead()),
                page,
                capture -> Cursor.of(capture.id()),
                Function.identity());
    }

    private void requireStaff(UUID id) {
        caller.requireCounty(sessions.facts(id).county());
    }
}
