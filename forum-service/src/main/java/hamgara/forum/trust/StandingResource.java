package hamgara.forum.trust;

import hamgara.kit.caller.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// HTTP: /v1/participants/me/standing
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/participants/me/standing")
@Tag(name = "Participants")
class StandingResource {

    private final Standings standings;

    StandingResource(Standings standings) {
        this.standings = standings;
    }

    @GET
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Read how much one is trusted",
            description =
                    "By a citizen, of the caller alone. The level is counted once a day, and at once after an act "
                            + "of a moderator: a level is reached at its mark and kept at nine tenths of it. It multiplies the "
                            + "budgets of a hall by `trustShares` of its policy. `sanctions` are those in force now.")
    public StandingView show() {
        return standings.show();
    }
}
