package hamgara.venue.series;

import hamgara.kit.caller.Roles;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: series and their sessions.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/session-series")
@Tag(name = "Session series")
class SeriesResource {

    private final AllSeries series;
    private final IfMatch ifMatch;

    SeriesResource(AllSeries series, IfMatch ifMatch) {
        this.series = series;
        this.ifMatch = ifMatch;
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Read a series", description = "Open to everyone. 404 SERIES_NOT_FOUND.")
    public SeriesView read(@RestPath UUID id) {
        return series.read(id);
    }

    @GET
    @Path("/{id}/sessions")
    @PermitAll
    @Operation(
            summary = "List the sessions of a series",
            description =
                    "Open to everyone, in the order of days, also those skipped or cancelled. 404 SERIES_NOT_FOUND.")
    public Page<SessionView> sessions(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return series.sessions(id, page);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/sessions/{on}")
    @Conditional
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "Change, cancel or resume sessions",
            description =
                    "For staff of the venue, capacity owners of the agency behind it, and administrators: this session, it and "
                            + "the following, or all to come. `RESUME` means those that were skipped: each takes place unless something stands "
                            + "in its way still, which refuses the whole or stands in `rejected`. One in which people have places stays as it is: it refuses the whole "
                            + "change, or with `skipConflicts` stands in `rejected`. 403 NOT_YOUR_VENUE; 404 SERIES_NOT_FOUND, "
                            + "SESSION_NOT_FOUND (no planned session to come on that day, or none that was skipped); 409 SERIES_PARTLY_IMPOSSIBLE, "
                            + "COUNTY_NOT_ENABLED; 412 STALE_VERSION; 422 SESSION_UNFIT.")
    public SeriesView change(
            @RestPath UUID id,
            @Parameter(description = "The day that the rule gives, ISO.", example = "2026-12-05") @RestPath
                    LocalDate on,
            @NotNull @Valid NewSessionChange request) {
        return series.change(id, on, request, ifMatch.version());
    }
}
