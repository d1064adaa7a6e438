package hamgara.venue.whatif;

import hamgara.kit.caller.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// HTTP: `/v1/what-ifs`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/what-ifs")
@Tag(name = "Use of capacity")
class WhatIfResource {

    private final WhatIf whatIf;

    WhatIfResource(WhatIf whatIf) {
        this.whatIf = whatIf;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
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
            summary = "Try opening idle windows",
            description =
                    "If the idle windows of these capacities opened between two clock times, by how many place-hours a week unmet "
                            + "demand of their kinds and areas would have fallen in the last weeks. Nothing is changed. For owners, planners "
                            + "and auditors. 422 WHAT_IF_HOURS_REVERSED.")
    public WhatIfView reckon(@NotNull @Valid WhatIfRequest request) {
        return whatIf.reckon(request);
    }
}
