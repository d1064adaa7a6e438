package hamgara.forum.session;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
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
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: /v1/sessions
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/sessions")
@Tag(name = "Sessions", description = "Meetings of a hall, from the invitation to the signed minutes.")
class SessionResource {

    private static final String BY_STAFF = "By the secretary or the governor of the county, with If-Match. ";

    private final Sessions sessions;
    private final Caller caller;
    private final IfMatch ifMatch;

    SessionResource(Sessions sessions, Caller caller, IfMatch ifMatch) {
        this.sessions = sessions;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List the sessions of a hall",
            description = "Public. By their begin, earliest first. 404 HALL_NOT_FOUND.")
    public Page<SessionView> list(
            @Parameter(description = "The hall.", example = "0199d2c4-7c1e-7a4e-8f00-0123456789ac") @RestQuery @NotNull
                    UUID hall,
            @Parameter(description = "Only those of this working group.", example = "WG-EDU") @RestQuery @Nullable
                    String group,
            @Parameter(description = "Only those that begin then or later (UTC).", example = "2026-12-01T00:00:00Z")
                    @RestQuery
                    @Nullable
                    Instant from,
            @BeanParam PageRequest page) {
        Instant begin = page.cursor().map(cursor -> cursor.instant(0)).orElse(from == null ? Instant.EPOCH : from);
        UUID after = page.cursor().map(cursor -> cursor.uuid(1)).orElse(new UUID(0, 0));
        return Page.of(
                sessions.list(hall, group, begin, after, page.rowsToRead()),
                page,
                session -> Cursor.of(session.startsAt(), session.id()),
                Function.identity());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Read a session", description = "Public, once it is announced. 404 SESSION_NOT_FOUND.")
    public SessionView show(@RestPath UUID id) {
        return sessions.show(id);
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Change a session before it begins",
            description = BY_STAFF + "Times change only while it is a draft or postponed. More seats go to those who "
                    + "wait, who are told so; publishes hamgara.forum.session-place-given.v1 then. Where people are "
                    + "invited to it and it moves to another place, publishes "
                    + "hamgara.forum.session-place-changed.v1. 403 OUTSIDE_SCOPE; 404 SESSION_NOT_FOUND; 409 "
                    + "SESSION_BEGUN, SESSION_ANNOUNCED, "
                    + "SEATS_TAKEN, PLACE_IS_CLOSED; 422 HUB_NEEDED, PLACE_TOO_SMALL, SESSION_TIMES_WRONG, SEATS_WRONG, "
                    + "AGENDA_TOO_LONG, BLANK_TEXT.")
    public SessionView change(@RestPath UUID id, @Valid @NotNull SessionChange request) {
        requireStaff(id);
        return sessions.change(id, request, ifMatch.version());
    }

    @POST
    @Conditional
    @Path("/{id}/announce")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Invite to a session",
            description = BY_STAFF + "With its agenda, and as many days ahead as the hall's policy asks for. From then "
                    + "on people register. Publishes hamgara.forum.session-announced.v1. 403 OUTSIDE_SCOPE; 404 "
                    + "SESSION_NOT_FOUND; 409 SESSION_STATE_WRONG, NOTICE_TOO_SHORT, AGENDA_MISSING, "
                    + "PLACE_IS_CLOSED, HALL_NOT_ACTIVE, RESOLUTION_SKIPPED (its agenda leaves out what the last "
                    + "two sessions of its group passed over); 422 HUB_NEEDED.")
    public SessionView announce(@RestPath UUID id) {
        return move(id, SessionState.ANNOUNCED, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}/postpone")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Postpone a session",
            description = BY_STAFF + "Registrations stay; with other times it is announced again. Publishes "
                    + "hamgara.forum.session-postponed.v1. 403 OUTSIDE_SCOPE; 404 SESSION_NOT_FOUND; 409 "
                    + "SESSION_STATE_WRONG; 422 BLANK_TEXT.")
    public SessionView postpone(@RestPath UUID id, @Valid @NotNull SessionReason request) {
        return move(id, SessionState.POSTPONED, request.reason());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}/cancel")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Cancel a session",
            description = BY_STAFF + "Before it begins. Publishes hamgara.forum.session-cancelled.v1. 403 "
                    + "OUTSIDE_SCOPE; 404 SESSION_NOT_FOUND; 409 SESSION_STATE_WRONG; 422 BLANK_TEXT.")
    public SessionView cancel(@RestPath UUID id, @Valid @NotNull SessionReason request) {
        return move(id, SessionState.CANCELLED, request.reason());
    }

    @POST
    @Conditional
    @Path("/{id}/close-registration")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Close the registration for a session",
            description = BY_STAFF + "Who has a place keeps it, and freed places still go to those who wait. 403 "
                    + "OUTSIDE_SCOPE; 404 SESSION_NOT_FOUND; 409 SESSION_STATE_WRONG.")
    public SessionView closeRegistration(@RestPath UUID id) {
        return move(id, SessionState.REGISTRATION_CLOSED, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}/open")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Open a session",
            description =
                    BY_STAFF + "On its day (to its end where that is past midnight), with the quorum checked in, or "
                            + "with a note why it goes on without one. Publishes hamgara.forum.session-opened.v1. 403 "
                            + "OUTSIDE_SCOPE; 404 SESSION_NOT_FOUND; 409 SESSION_STATE_WRONG, SESSION_NOT_TODAY, "
                            + "QUORUM_MISSING, HALL_NOT_ACTIVE, RESOLUTION_SKIPPED.")
    public SessionView open(@RestPath UUID id, @Valid @NotNull SessionReason.Opening request) {
        return move(id, SessionState.IN_PROGRESS, request.noQuorum());
    }

    @POST
    @Conditional
    @Path("/{id}/hold")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "End a session",
            description = BY_STAFF + "Who had a place and did not come is a no-show from then on, and the days of the "
                    + "digest begin. Publishes hamgara.forum.session-held.v1. 403 OUTSIDE_SCOPE; 404 "
                    + "SESSION_NOT_FOUND; 409 SESSION_STATE_WRONG.")
    public SessionView hold(@RestPath UUID id) {
        return move(id, SessionState.HELD, null);
    }

    @POST
    @Conditional
    @Path("/{id}/close")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Close a session",
            description =
                    BY_STAFF + "Its minutes are signed, and every decision of its agenda has a commitment in them "
                            + "or a reason why there is none; no open resolution of its "
                            + "group is left out of a third session in a row. Publishes "
                            + "hamgara.forum.session-closed.v1. 403 OUTSIDE_SCOPE; "
                            + "404 SESSION_NOT_FOUND; 409 SESSION_STATE_WRONG, MINUTES_NOT_SIGNED, SIGNATURES_MISSING, "
                            + "DECISION_WITHOUT_COMMITMENT, RESOLUTION_SKIPPED.")
    public SessionView close(@RestPath UUID id) {
        return move(id, SessionState.CLOSED, null);
    }

    private SessionView move(UUID id, SessionState to, @Nullable String why) {
        requireStaff(id);
        return sessions.move(id, to, why, ifMatch.version());
    }

    private void requireStaff(UUID id) {
        caller.requireCounty(sessions.facts(id).county());
    }
}
