package hamgara.venue.timetable;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/// HTTP: opening hours and the slots made of them.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/opening-sets")
@Tag(name = "Timetables")
class OpeningSetResource {

    private final OpeningSets sets;

    OpeningSetResource(OpeningSets sets) {
        this.sets = sets;
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            summary = "Read opening hours",
            description = "Open to everyone. `OPENING_SET_NOT_FOUND` when there are none.")
    public OpeningSetView read(@RestPath UUID id) {
        return sets.view(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/slots")
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "Make slots of opening hours",
            description =
                    "Adds the slots of the given days, at most 100 (`PERIOD_NOT_ORDERED`), and may be repeated: what is there "
                            + "stays as it is. Days named as closed and days of a set with higher priority are left out and listed.")
    public SlotsMade make(@RestPath UUID id, @NotNull @Valid NewSlots request) {
        return sets.make(id, request);
    }
}
