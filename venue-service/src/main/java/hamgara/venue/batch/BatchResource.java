package hamgara.venue.batch;

import hamgara.kit.caller.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: arrivals noted offline, many at a time.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/check-ins/batches")
@Tag(name = "Check-ins")
class BatchResource {

    private final Batches batches;

    BatchResource(Batches batches) {
        this.batches = batches;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed({Roles.TERMINAL, Roles.VENUE_OPERATOR})
    @Operation(
            summary = "Hand in arrivals noted offline",
            description =
                    "For terminals and staff of the venue: at most 500 arrivals of the last 72 hours, each decided on its own, in "
                            + "the order in which people came. The device makes the ids, so everything may be repeated, by other "
                            + "devices, too: an arrival makes one record. `PENDING` ones are not decided, because card-service is away, "
                            + "too many codes were wrong, or the batch took 20 seconds: hand them in again. A conflict stays one, "
                            + "and stands in `/v1/check-ins/conflicts`. 403 CHECK_IN_WRONG_VENUE.")
    public BatchView record(@RestPath UUID id, @NotNull @Valid NewBatch request) {
        return batches.record(id, request);
    }
}
