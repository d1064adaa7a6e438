package hamgara.forum.session;

import hamgara.forum.hall.Halls;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/halls/{id}/sessions
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/halls/{id}/sessions")
@Tag(name = "Sessions", description = "Meetings of a hall, from the invitation to the signed minutes.")
class HallSessionResource {

    private final Sessions sessions;
    private final Halls halls;
    private final Caller caller;

    HallSessionResource(Sessions sessions, Halls halls, Caller caller) {
        this.sessions = sessions;
        this.halls = halls;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Prepare a session",
            description =
                    "By the secretary or the governor of the county. It is a draft that only they see until it is "
                            + "announced; that of a working group begins with an agenda of what the group resolved and "
                            + "is not done. In a room it takes place in a hub of the county, or in a place approved for the hall "
                            + "on that day, and has no more seats than the largest room there takes. 403 OUTSIDE_SCOPE; "
                            + "404 HALL_NOT_FOUND; 409 HALL_NOT_ACTIVE; 422 HUB_NEEDED, PLACE_TOO_SMALL, "
                            + "SESSION_TIMES_WRONG, SEATS_WRONG, UNKNOWN_WORKING_GROUP, BLANK_TEXT.")
    public SessionView prepare(@RestPath UUID id, @Valid @NotNull NewSession request) {
        caller.requireCounty(halls.facts(id).county());
        return sessions.prepare(id, request);
    }
}
