package hamgara.card.waitlist;

import hamgara.kit.caller.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: `/v1/programmes/{id}/waitlist`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/programmes/{id}/waitlist")
@Tag(name = "Programmes")
class WaitlistResource {

    private final Waitlist waitlist;

    WaitlistResource(Waitlist waitlist) {
        this.waitlist = waitlist;
    }

    @GET
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER, Roles.PROGRAMME_MANAGER})
    @Operation(
            summary = "Read the waiting list of a programme",
            description = "Numbers by area for the desk and the managers of the county, without a name; a citizen sees "
                    + "where the own application stands. The next place goes to the earlier priority group, and in it to "
                    + "the earlier number. 403 OUTSIDE_SCOPE; 404 PROGRAMME_NOT_FOUND.")
    public WaitlistView read(@RestPath UUID id) {
        return waitlist.read(id);
    }
}
