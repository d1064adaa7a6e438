package hamgara.forum.phase;

import hamgara.forum.hall.Halls;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/halls/{id}/phases
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/halls/{id}/phases")
@Tag(name = "Halls")
class PhaseResource {

    private final Phases phases;
    private final Halls halls;
    private final Caller caller;
    private final IfMatch ifMatch;

    PhaseResource(Phases phases, Halls halls, Caller caller, IfMatch ifMatch) {
        this.phases = phases;
        this.halls = halls;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Read the phases of a hall",
            description = "Public. Without phases everything is open at all times. 404 HALL_NOT_FOUND.")
    public PhasesView show(@RestPath UUID id) {
        return phases.show(id);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Set the phases of a hall",
            description =
                    "By the hall's secretary, the governor of the county or an administrator, with If-Match of the "
                            + "hall. They take the place of those before. What is not open in the present phase, or "
                            + "between two, is refused with FEATURE_CLOSED. Publishes hamgara.forum.phase-set.v1. 403 "
                            + "OUTSIDE_SCOPE; 404 HALL_NOT_FOUND; 422 PHASES_OVERLAP.")
    public PhasesView set(@RestPath UUID id, @Valid @NotNull NewPhases request) {
        caller.requireCounty(halls.facts(id).county());
        return phases.set(id, request.phases(), ifMatch.version());
    }
}
