package hamgara.forum.registration;

import hamgara.forum.session.Sessions;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/sessions/{id}/registrations and check-ins
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/sessions")
@Tag(name = "Registrations", description = "Places in a session, the line for them, and the door.")
class RegistrationResource {

    private final Registrations registrations;
    private final Sessions sessions;
    private final Caller caller;

    RegistrationResource(Registrations registrations, Sessions sessions, Caller caller) {
        this.registrations = registrations;
        this.sessions = sessions;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/registrations")
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Register for a session",
            description = "By a citizen, until its end. While there are places it is CONFIRMED, with the code for the "
                    + "door; then WAITLISTED, and freed places go down the line in the order of coming. 403 "
                    + "ACTION_NEEDS_ASSURANCE, MEMBERSHIP_NEEDED; 404 SESSION_NOT_FOUND; 409 REGISTRATION_NOT_OPEN, "
                    + "ALREADY_REGISTERED, HALL_NOT_ACTIVE, FEATURE_CLOSED.")
    public RegistrationView register(@RestPath UUID id) {
        return registrations.register(id);
    }

    @GET
    @Path("/{id}/registrations/me")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Read one's own registration",
            description = "By a citizen. With a place it has the code for the door. 404 SESSION_NOT_FOUND, "
                    + "REGISTRATION_NOT_FOUND.")
    public RegistrationView mine(@RestPath UUID id) {
        return registrations.mine(id);
    }

    @DELETE
    @Path("/{id}/registrations/me")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Give one's place up",
            description = "By a citizen, before the session begins. The place goes to who waits longest, who is "
                    + "told so. Publishes hamgara.forum.session-place-given.v1 then. Who registers "
                    + "again comes to the end of the line. 404 SESSION_NOT_FOUND, REGISTRATION_NOT_FOUND; 409 "
                    + "REGISTRATION_NOT_OPEN.")
    public RegistrationView giveUp(@RestPath UUID id) {
        return registrations.giveUp(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/check-ins")
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.DESK_OFFICER, Roles.GOVERNOR})
    @Operation(
            summary = "Let somebody in",
            description =
                    "By the secretary, the governor or a desk officer of the county, on the day of the session and "
                            + "until it ends. Each code lets one person in once; nothing tells whose it is. 403 "
                            + "OUTSIDE_SCOPE; 404 SESSION_NOT_FOUND, CHECK_IN_CODE_UNKNOWN; 409 CHECK_IN_CLOSED, ALREADY_CHECKED_IN, PLACE_NOT_CONFIRMED.")
    public AttendanceView checkIn(@RestPath UUID id, @Valid @NotNull NewCheckIn request) {
        caller.requireCounty(sessions.facts(id).county());
        return registrations.checkIn(id, request);
    }
}
