package hamgara.card.area;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: `/v1/counties`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/counties")
@Tag(name = "Areas")
class CountyResource {

    private final Areas areas;
    private final IfMatch ifMatch;

    CountyResource(Areas areas, IfMatch ifMatch) {
        this.areas = areas;
        this.ifMatch = ifMatch;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List the counties",
            description = "All counties of the province with their stage, by code. Open to everybody.")
    public Page<CountyView> list(@BeanParam PageRequest page) {
        return areas.counties(page);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(summary = "Read one county", description = "Open to everybody. 404 COUNTY_NOT_FOUND.")
    public CountyView read(@RestPath String code) {
        return areas.county(code);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{code}/switch-on")
    @RolesAllowed(Roles.ADMIN)
    @Idempotent
    @Operation(
            summary = "Switch a county on",
            description = "Takes a PLANNED county to PILOT or ACTIVE and tells the other services by the event "
                    + "county-switched-on. For role admin. 404 COUNTY_NOT_FOUND, 409 COUNTY_ALREADY_SWITCHED_ON, "
                    + "422 STAGE_NOT_ON.")
    public CountyView switchOn(@RestPath String code, @Valid @NotNull SwitchOn change) {
        return areas.switchOn(code, change.stage());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{code}/stage")
    @RolesAllowed(Roles.ADMIN)
    @Idempotent
    @Conditional
    @Operation(
            summary = "Pause a county or let it go on",
            description = "Moves a county that takes part between PILOT, ACTIVE and PAUSED. A paused one takes no new "
                    + "people and no new applications; cards go on. For role admin. 404 COUNTY_NOT_FOUND; "
                    + "409 COUNTY_NOT_ENABLED; 422 STAGE_NOT_ON.")
    public CountyView move(@RestPath String code, @Valid @NotNull CountyStage change) {
        return areas.move(code, change.stage(), ifMatch.version());
    }
}
