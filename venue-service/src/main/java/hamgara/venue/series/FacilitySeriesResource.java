package hamgara.venue.series;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: the series of one facility.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/facilities/{facility}/session-series")
@Tag(name = "Session series", description = "Classes and sessions that come back by a rule.")
class FacilitySeriesResource {

    private final AllSeries series;

    FacilitySeriesResource(AllSeries series) {
        this.series = series;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "Plan sessions by a rule",
            description =
                    "For staff of the venue, capacity owners of the agency behind it, and administrators. Each session becomes "
                            + "a slot. When some cannot be, nothing is made and the refusal lists them with reasons; with "
                            + "`skipConflicts` the others are made and the answer lists them. 403 NOT_YOUR_VENUE; "
                            + "404 FACILITY_NOT_FOUND; 409 SERIES_PARTLY_IMPOSSIBLE, VENUE_NOT_OPEN, COUNTY_NOT_ENABLED; "
                            + "422 RECURRENCE_NOT_UNDERSTOOD, SERIES_EMPTY, SESSION_UNFIT, SESSION_AGES_REVERSED.")
    public SeriesView plan(@RestPath UUID facility, @NotNull @Valid NewSeries request) {
        return series.plan(facility, request);
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List the series of a facility",
            description = "Open to everyone, oldest first. 404 FACILITY_NOT_FOUND.")
    public Page<SeriesView> list(@RestPath UUID facility, @Valid @BeanParam PageRequest page) {
        return series.ofFacility(facility, page);
    }
}
