package hamgara.venue.symmetry;

import hamgara.kit.caller.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// HTTP: who has which part.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/evenness")
@Tag(name = "Use of capacity")
class EvennessResource {

    private final Symmetry symmetry;

    EvennessResource(Symmetry symmetry) {
        this.symmetry = symmetry;
    }

    @GET
    @RolesAllowed({
        Roles.CAPACITY_OWNER,
        Roles.PROGRAMME_MANAGER,
        Roles.AGENCY_OFFICER,
        Roles.AGENCY_HEAD,
        Roles.GOVERNOR,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    @Operation(
            summary = "Evenness of places",
            description =
                    "What agencies, areas, women and men have of the place-minutes offered and attended, and how evenly. Use by "
                            + "fewer than five people is hidden, and on days more than 400 days back by fewer than five in every hour. "
                            + "For owners, planners and auditors. 422 REPORT_PERIOD_WRONG, REPORT_DAY_OUTSIDE.")
    public EvennessView evenness(@Valid @BeanParam SymmetryQuery query) {
        return symmetry.evenness(query);
    }
}
