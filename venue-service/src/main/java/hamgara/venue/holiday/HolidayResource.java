package hamgara.venue.holiday;

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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: public holidays.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/holidays")
@Tag(name = "Holidays", description = "Public holidays, sure and tentative ones, and how venues follow them.")
class HolidayResource {

    private final Holidays holidays;
    private final IfMatch ifMatch;

    HolidayResource(Holidays holidays, IfMatch ifMatch) {
        this.holidays = holidays;
        this.ifMatch = ifMatch;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List the holidays",
            description =
                    "Open to everyone, in the order of days. Lunar days that are not decided tell the days between which "
                            + "they fall.")
    public Page<HolidayView> list(
            @RestQuery
                    @Parameter(
                            description = "First day, ISO; when left out, the first of the present solar year.",
                            example = "2026-03-21")
                    @Nullable
                    LocalDate from,
            @RestQuery
                    @Parameter(
                            description = "Last day, ISO; when left out, the last of the solar year of the first.",
                            example = "2027-03-20")
                    @Nullable
                    LocalDate to,
            @Valid @BeanParam PageRequest page) {
        return holidays.list(from, to, page);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Read a holiday", description = "Open to everyone. 404 HOLIDAY_NOT_FOUND.")
    public HolidayView read(@RestPath UUID id) {
        return holidays.view(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/decide")
    @Conditional
    @Idempotent
    @RolesAllowed({Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Confirm or move a tentative holiday",
            description =
                    "For the governor of the province (`county` of the token is the province's code) and administrators: a "
                            + "lunar day to come is kept as computed, or a day before or after. Venues that are closed on holidays and "
                            + "have slots on the new day are closed then, with a proposal for each booking (`/v1/rebookings`). "
                            + "403 HOLIDAY_NOT_YOURS; 404 HOLIDAY_NOT_FOUND; 409 HOLIDAY_NOT_TENTATIVE; 412 STALE_VERSION; "
                            + "422 HOLIDAY_MOVED_TOO_FAR, NOT_A_JALALI_DATE.")
    public HolidayView decide(@RestPath UUID id, @NotNull @Valid NewDecision request) {
        return holidays.decide(id, request, ifMatch.version());
    }
}
