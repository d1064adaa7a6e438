package hamgara.forum.agenda;

import hamgara.forum.workinggroup.WorkingGroups;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.page.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// HTTP: /v1/working-groups/{county}/{code}/agenda-draft
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/working-groups/{county}/{code}/agenda-draft")
@Tag(name = "Working groups", description = "Who follows resolutions.")
class AgendaDraftResource {

    private final Agendas agendas;
    private final WorkingGroups groups;
    private final Caller caller;

    AgendaDraftResource(Agendas agendas, WorkingGroups groups, Caller caller) {
        this.agendas = agendas;
        this.groups = groups;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Read how the next agenda of a working group begins",
            description =
                    "By the secretary or the governor of the county: first what the last two sessions passed over, "
                            + "then the earliest due. 403 OUTSIDE_SCOPE; 404 WORKING_GROUP_NOT_FOUND, HALL_NOT_FOUND.")
    public Page<AgendaDraftView> draft(
            @RestPath String county,
            @RestPath String code,
            @Parameter(description = "The hall of the session.", example = "0199d2c4-7c1e-7a4e-8f00-0123456789ac")
                    @RestQuery
                    @NotNull
                    UUID hall) {
        caller.requireCounty(county);
        groups.requireThere(county, code);
        return new Page<>(agendas.draft(county, code, hall), null);
    }
}
