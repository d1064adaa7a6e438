package hamgara.forum.routing;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: /v1/routing-rules
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/routing-rules")
@Tag(name = "Routing rules", description = "Which agency a subject goes to, by date.")
class RoutingRuleResource {

    private final Routing routing;
    private final Caller caller;

    RoutingRuleResource(Routing routing, Caller caller) {
        this.routing = routing;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List routing rules",
            description = "Public. Every dated rule, newest first; the ones without `validTo` are valid now. At any "
                    + "instant a subject of a county goes to exactly one agency.")
    public Page<RoutingRuleView> list(
            @Parameter(description = "Only of this county.", example = "0614") @RestQuery @Nullable String county,
            @Parameter(description = "Only of this subject.", example = "SPORT") @RestQuery @Nullable String subject,
            @BeanParam PageRequest page) {
        var before = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
        return Page.of(
                routing.list(county, subject, before, page.rowsToRead()),
                page,
                rule -> Cursor.of(rule.id()),
                Function.identity());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{county}/{subject}")
    @RolesAllowed({Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Send a subject to an agency from now on",
            description =
                    "By the governor of the county or an administrator; safe to repeat. With `area` the rule holds there "
                            + "alone; of several the one of the smallest area wins. Cases that are open stay with their "
                            + "agency. Publishes hamgara.forum.routing-changed.v1. 403 OUTSIDE_SCOPE; 409 COUNTY_NOT_ENABLED; "
                            + "422 UNKNOWN_SUBJECT, UNKNOWN_AGENCY, UNKNOWN_OFFICE, UNKNOWN_AREA, AREA_OUTSIDE_COUNTY.")
    public RoutingRuleView route(
            @RestPath String county,
            @RestPath String subject,
            @Parameter(description = "Only in this area of the county.", example = "06140101") @RestQuery @Nullable
                    String area,
            @Valid @NotNull NewRoutingRule request) {
        caller.requireCounty(county);
        return routing.route(county, subject, area, request);
    }

    @DELETE
    @Path("/{county}/{subject}")
    @RolesAllowed({Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Send an area where the area around it goes",
            description =
                    "By the governor of the county or an administrator; safe to repeat. The rule of the area ends "
                            + "now; that of the whole county cannot end. 403 OUTSIDE_SCOPE.")
    public void routeAsAround(
            @RestPath String county,
            @RestPath String subject,
            @Parameter(description = "The area.", example = "06140101")
                    @RestQuery
                    @NotNull
                    @Pattern(regexp = "[0-9a-f-]{4,40}")
                    String area) {
        caller.requireCounty(county);
        routing.routeAsAround(county, subject, area);
    }
}
