package hamgara.venue.utilisation;

import hamgara.kit.caller.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: the ledger of one facility's day.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/facilities/{facility}/ledger")
@Tag(name = "Use of capacity")
class DayLedgerResource {

    private final Utilisation utilisation;

    DayLedgerResource(Utilisation utilisation) {
        this.utilisation = utilisation;
    }

    @GET
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "Ledger of a day",
            description =
                    "Every place-minute of one facility on one day, by hour and audience. For those who run the facility, who "
                            + "know its bookings one by one: nothing is hidden. Reckoned within a minute of a change. 403 NOT_YOUR_VENUE; "
                            + "404 FACILITY_NOT_FOUND; 409 COUNTY_NOT_ENABLED; 422 LEDGER_DAY_AHEAD, REPORT_DAY_OUTSIDE.")
    public DayLedger day(
            @RestPath UUID facility,
            @Parameter(description = "The day in Tehran, ISO; today when left out.", example = "2026-11-23")
                    @RestQuery
                    @Nullable
                    LocalDate on) {
        return utilisation.day(facility, on);
    }
}
