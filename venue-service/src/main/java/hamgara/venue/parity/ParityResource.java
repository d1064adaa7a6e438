package hamgara.venue.parity;

import hamgara.kit.caller.Roles;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: `/v1/parity`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/parity")
@Tag(name = "Use of capacity")
class ParityResource {

    private final Parity parity;
    private final IfMatch ifMatch;

    ParityResource(Parity parity, IfMatch ifMatch) {
        this.parity = parity;
        this.ifMatch = ifMatch;
    }

    @GET
    @RolesAllowed({
        Roles.VENUE_OPERATOR,
        Roles.CAPACITY_OWNER,
        Roles.PROGRAMME_MANAGER,
        Roles.AGENCY_OFFICER,
        Roles.AGENCY_HEAD,
        Roles.GOVERNOR,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    @Operation(
            summary = "Women's share of evening and weekend places",
            description =
                    "Of the place-minutes of slots from 17:00 on, and of all of Thursday and Friday, what is kept for women and "
                            + "girls, of all that is offered then, on past and coming days. Of facilities that parties take for a chosen "
                            + "time the opening hours count, whether taken or not. What nobody can use does not count: while the venue is "
                            + "closed, kept for pupils or out of use, and hours without the staff they require. `alert` when it is under the limit of the county; "
                            + "once a week an event tells it of the coming four weeks. For venue staff, owners, planners and auditors. "
                            + "422 REPORT_PERIOD_WRONG, REPORT_DAY_OUTSIDE.")
    public ParityView report(@Valid @BeanParam ParityQuery query) {
        return parity.report(query);
    }

    @GET
    @Path("/alerts")
    @RolesAllowed({
        Roles.VENUE_OPERATOR,
        Roles.CAPACITY_OWNER,
        Roles.PROGRAMME_MANAGER,
        Roles.AGENCY_OFFICER,
        Roles.AGENCY_HEAD,
        Roles.GOVERNOR,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    @Operation(
            summary = "List the alerts of women's share",
            description =
                    "Latest week first: of each county and week in which women had less than the limit of the evening and weekend "
                            + "places of the four weeks to come, once, as it was then. For venue staff, owners, planners and auditors.")
    public Page<ParityAlertView> alerts(
            @Parameter(description = "Only of this county, by its code.", example = "0614")
                    @RestQuery
                    @Pattern(regexp = "[0-9]{4}")
                    @Nullable
                    String county,
            @Valid @BeanParam PageRequest page) {
        return parity.alerts(county, page);
    }

    @GET
    @Path("/limits/{county}")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.GOVERNOR, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            summary = "Read the limit of a county",
            description = "For planners and auditors; 45 where nothing was set.")
    public ParityLimit limit(
            @Parameter(description = "Code of the county.", example = "0614") @RestPath @Pattern(regexp = "[0-9]{4}")
                    String county) {
        return parity.limit(county);
    }

    @PUT
    @Path("/limits/{county}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Set the limit of a county",
            description = "For programme managers and the governor of the county, with `If-Match`. 403 OUTSIDE_SCOPE; "
                    + "412 STALE_VERSION.")
    public ParityLimit set(
            @Parameter(description = "Code of the county.", example = "0614") @RestPath @Pattern(regexp = "[0-9]{4}")
                    String county,
            @NotNull @Valid ParityLimit.Wanted wanted) {
        return parity.set(county, wanted, ifMatch.version());
    }
}
