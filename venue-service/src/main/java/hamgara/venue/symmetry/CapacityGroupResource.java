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

/// HTTP: groups of alike capacities.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/capacity-groups")
@Tag(name = "Use of capacity")
class CapacityGroupResource {

    private final Symmetry symmetry;

    CapacityGroupResource(Symmetry symmetry) {
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
            summary = "Symmetry of alike capacities",
            description =
                    "Facilities of one kind in one area, with the symmetry index of the group: one minus the Gini coefficient of "
                            + "their use rates (attended divided by offered place-minutes). For owners, planners and auditors. "
                            + "422 REPORT_PERIOD_WRONG, REPORT_DAY_OUTSIDE.")
    public CapacityGroupView.Groups groups(@Valid @BeanParam SymmetryQuery query) {
        return symmetry.groups(query);
    }
}
