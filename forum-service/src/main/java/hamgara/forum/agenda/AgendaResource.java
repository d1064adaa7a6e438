package hamgara.forum.agenda;

import hamgara.forum.session.Sessions;
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

/// HTTP: /v1/sessions/{id}/agenda
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/sessions/{id}/agenda")
@Tag(name = "Sessions", description = "Meetings of a hall, from the invitation to the signed minutes.")
class AgendaResource {

    private final Agendas agendas;
    private final Sessions sessions;
    private final Caller caller;
    private final IfMatch ifMatch;

    AgendaResource(Agendas agendas, Sessions sessions, Caller caller, IfMatch ifMatch) {
        this.agendas = agendas;
        this.sessions = sessions;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Read the agenda of a session",
            description = "Public, once the session is announced. 404 SESSION_NOT_FOUND.")
    public AgendaView agenda(@RestPath UUID id) {
        return agendas.show(id);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Write the agenda of a session",
            description = "By the secretary or the governor of the county, with If-Match. The items together are no "
                    + "longer than the session, the parts no longer than "
                    + "their item. Once people are invited it leaves out nothing that the last two sessions of its "
                    + "group passed over. 403 OUTSIDE_SCOPE; 404 SESSION_NOT_FOUND, PROPOSAL_NOT_FOUND; 409 "
                    + "SESSION_BEGUN, RESOLUTION_SKIPPED; 422 AGENDA_TOO_LONG, PROPOSAL_OF_ANOTHER_HALL, "
                    + "RESOLUTION_OF_ANOTHER_GROUP, UNSUPPORTED_LANGUAGE, BLANK_TEXT.")
    public AgendaView plan(@RestPath UUID id, @Valid @NotNull NewAgenda request) {
        caller.requireCounty(sessions.facts(id).county());
        return agendas.plan(id, request, ifMatch.version());
    }
}
