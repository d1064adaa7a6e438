package hamgara.venue.tariff;

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

/// HTTP: `/v1/facilities/{facility}/tariffs`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/facilities/{facility}/tariffs")
@Tag(name = "Tariffs", description = "What places cost.")
class TariffResource {

    private final Tariffs tariffs;

    TariffResource(Tariffs tariffs) {
        this.tariffs = tariffs;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "Set a tariff of a facility",
            description =
                    "Amounts in whole rials, for slots that begin on a day in Tehran or later. A tariff is never changed: a "
                            + "later one takes its place, from its own day on. What is held or booked keeps its price. For staff of the "
                            + "venue, capacity owners of the agency behind it, and administrators. 403 NOT_YOUR_VENUE; "
                            + "404 FACILITY_NOT_FOUND; 422 TARIFF_IN_THE_PAST, TARIFF_HOURS_UNCLEAR.")
    public TariffView set(@RestPath UUID facility, @NotNull @Valid NewTariff request) {
        return tariffs.set(facility, request);
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List the tariffs of a facility",
            description =
                    "Open to everyone, the one set last first; gone, present and to come. 404 FACILITY_NOT_FOUND.")
    public Page<TariffView> list(@RestPath UUID facility, @Valid @BeanParam PageRequest page) {
        return tariffs.ofFacility(facility, page);
    }
}
