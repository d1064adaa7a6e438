package hamgara.venue.availability;

import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// HTTP: where there is room.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/availability")
@Tag(name = "Availability", description = "Where there is room, and what else there is when there is none.")
class AvailabilityResource {

    private final Availabilities availabilities;

    AvailabilityResource(Availabilities availabilities) {
        this.availabilities = availabilities;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Find room",
            description =
                    "Open to everyone. Slots with as many free places as the party needs, and times in which it can have a facility "
                            + "alone (those have no `slotId`: hold `facilityId` with `startsAt` and `endsAt`), earliest first, at most 31 days "
                            + "at once (`SEARCH_PERIOD_TOO_LONG`), in open venues and only while they are open to the public. Days and times of day are those of Tehran; `near` takes Latin "
                            + "or Persian digits (`POINT_UNREADABLE`, `POINT_OUT_OF_RANGE`; `RADIUS_WITHOUT_POINT` for a radius alone); `programme` is the card's (`PROGRAMME_NOT_KNOWN` unless it is in force). "
                            + "Whether a person fits the audience is decided by card-service when booking. When the first page is not "
                            + "full, `whyNot` tells why other slots were left out. A search that finds nothing counts as unmet demand: once "
                            + "a week for a person who signed in, once a week for all who did not.")
    public AvailabilityView search(@Valid @BeanParam AvailabilitySearch search, @Valid @BeanParam PageRequest page) {
        return availabilities.search(search, page);
    }

    @POST
    @Path("/check")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            summary = "Check slots now",
            description =
                    "Open to everyone. Whether each of up to 100 slots has room for the party at this moment, in the order asked. "
                            + "Changes nothing; a slot may be gone a moment later.")
    public SlotChecksView check(@NotNull @Valid NewSlotChecks request) {
        return availabilities.check(request);
    }

    @POST
    @Path("/alternatives")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            summary = "Find alternatives to a slot",
            description =
                    "Open to everyone. Other times, places and lengths with room for the same audience (or everyone) and kind of "
                            + "facility, three of each at most. Changes nothing. `SLOT_NOT_FOUND` when there is no such slot.")
    public AlternativesView alternatives(@NotNull @Valid NewAlternatives request) {
        return availabilities.alternatives(request);
    }
}
