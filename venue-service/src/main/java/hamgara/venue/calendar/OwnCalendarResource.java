package hamgara.venue.calendar;

import hamgara.kit.caller.Roles;
import hamgara.venue.site.Site;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/// HTTP: whether the caller's bookings can be read as a calendar.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/calendars")
@Tag(name = "Calendars")
class OwnCalendarResource {

    private final Calendars calendars;
    private final Site site;

    OwnCalendarResource(Calendars calendars, Site site) {
        this.calendars = calendars;
        this.site = site;
    }

    @PUT
    @Path("/me")
    @RolesAllowed(Roles.CITIZEN)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(
            summary = "Make or renew the address of one's calendar",
            description =
                    "Answers an address with a secret in it, for a calendar program. It is told this once; asked again, the "
                            + "answer is a new address and the former one opens nothing any more.")
    public NewAddressView subscribe(UriInfo asked) {
        Calendars.NewSecret made = calendars.subscribe();
        return NewAddressView.of(
                site.url(asked.getBaseUri()) + "/v1/calendars/me/" + made.secret() + ".ics", made.madeAt());
    }

    @GET
    @Path("/me")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Read whether one's calendar has an address",
            description = "Tells when it was made, never the address itself. 404 CALENDAR_NOT_SUBSCRIBED.")
    public SubscriptionView read() {
        return calendars.subscription();
    }

    @DELETE
    @Path("/me")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Revoke the address of one's calendar",
            description = "It opens nothing any more. Answers 204 also when there is none.")
    public void unsubscribe() {
        calendars.unsubscribe();
    }
}
