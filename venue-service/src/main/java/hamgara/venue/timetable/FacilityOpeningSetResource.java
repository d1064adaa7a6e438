package hamgara.venue.timetable;

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

/// HTTP: the opening hours of one facility.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/facilities/{facility}/opening-sets")
@Tag(name = "Timetables", description = "Opening hours and the slots made of them.")
class FacilityOpeningSetResource {

    private final OpeningSets sets;

    FacilityOpeningSetResource(OpeningSets sets) {
        this.sets = sets;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "Set opening hours",
            description =
                    "For staff of the venue, capacity owners of the agency behind it, and administrators (`NOT_YOUR_VENUE`). "
                            + "Refused: overlapping hours (`SPANS_OVERLAP`), hours for different "
                            + "audiences that leave too little time between them (`CHANGEOVER_NOT_LEFT`, with both), more places "
                            + "than the facility takes (`TOO_MANY_PLACES`), a period "
                            + "over 400 days (`PERIOD_NOT_ORDERED`), a venue that is not open (`VENUE_NOT_OPEN`). No slot comes of it yet.")
    public OpeningSetView open(@RestPath UUID facility, @NotNull @Valid NewOpeningSet request) {
        return sets.open(facility, request);
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List the opening hours of a facility",
            description = "Open to everyone, oldest first, without those that were removed. 404 FACILITY_NOT_FOUND.")
    public Page<OpeningSetView> list(@RestPath UUID facility, @Valid @BeanParam PageRequest page) {
        return sets.ofFacility(facility, page);
    }
}
