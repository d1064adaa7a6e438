package hamgara.venue.timetable;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

    private static final String WHO =
            "For staff of the venue, capacity owners of the agency behind it, and administrators. ";

    private final OpeningSets sets;
    private final IfMatch ifMatch;

    OpeningSetResource(OpeningSets sets, IfMatch ifMatch) {
        this.sets = sets;
        this.ifMatch = ifMatch;
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
                            + "stays as it is. Days named as closed, days of a set with higher priority and holidays that the venue keeps are left out "
                            + "and listed; so are times that a school keeps. Free slots of hours that hold no longer on these days are taken "
                            + "back; slots in which people have places stay and are listed.")
    public SlotsMade make(@RestPath UUID id, @NotNull @Valid NewSlots request) {
        return sets.make(id, request);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @Conditional
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "Change opening hours",
            description = WHO
                    + "Changes what is to come: on the days for which slots were made already, free slots that the new hours do "
                    + "not have are taken back and new ones made. Slots in which people have places stay as they are and stand in "
                    + "the answer. 403 NOT_YOUR_VENUE; 404 OPENING_SET_NOT_FOUND; 409 OPENING_SET_OVER, COUNTY_NOT_ENABLED; "
                    + "412 STALE_VERSION; 422 SPANS_OVERLAP, CHANGEOVER_NOT_LEFT, TOO_MANY_PLACES, PERIOD_NOT_ORDERED.")
    public OpeningSetChangeView change(@RestPath UUID id, @NotNull @Valid NewOpeningSet request) {
        return sets.change(id, request, ifMatch.version());
    }

    @DELETE
    @Path("/{id}")
    @Conditional
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "Remove opening hours",
            description = WHO
                    + "From now on they hold no longer: free slots are taken back, and hours of lower priority hold again on days "
                    + "for which slots were made. Slots in which people have places stay and stand in the answer. "
                    + "403 NOT_YOUR_VENUE; 404 OPENING_SET_NOT_FOUND; 409 OPENING_SET_OVER, COUNTY_NOT_ENABLED; "
                    + "412 STALE_VERSION.")
    public OpeningSetChangeView remove(@RestPath UUID id) {
        return sets.remove(id, ifMatch.version());
    }
}
