package hamgara.venue.daylist;

import hamgara.kit.caller.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: the bookings of a day as a signed list.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/day-lists")
@Tag(name = "Day lists", description = "The bookings of a day, signed, for doors without a network.")
class DayListResource {

    private final DayLists lists;

    DayListResource(DayLists lists) {
        this.lists = lists;
    }

    @GET
    @Path("/keys")
    @PermitAll
    @Operation(
            summary = "Read the public keys of day lists",
            description =
                    "With these a device checks lists without a network. Several keys overlap while one takes over from "
                            + "another; the first signs today. Open to everybody; may be kept for a day.")
    public DayListKeySetView keys() {
        return lists.keys();
    }

    @GET
    @Path("/{venue}/{date}")
    @RolesAllowed({Roles.TERMINAL, Roles.VENUE_OPERATOR})
    @Operation(
            summary = "Fetch the bookings of a day",
            description =
                    "For terminals and staff of the venue: bookings whose slots begin on that day in Tehran, from yesterday to "
                            + "seven days ahead, signed. Of each its id, hashes of its code and card, the slot, when check-in "
                            + "opens, people, audience, and whether it was used; nothing of the person. Ask with If-None-Match as "
                            + "often as you like: 304 says that yours is the newest. What was booked or cancelled later is not "
                            + "in it. 400 DAY_LIST_DATE_MALFORMED; 403 OUTSIDE_SCOPE; 409 DAY_LIST_OUT_OF_REACH.")
    public DayListView of(
            @RestPath @Parameter(description = "Code of the venue.", example = "takhti") String venue,
            @RestPath @Parameter(description = "Day in Tehran, ISO.", example = "2026-11-29") String date) {
        return lists.of(venue, date);
    }
}
