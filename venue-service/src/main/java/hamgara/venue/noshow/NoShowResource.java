package hamgara.venue.noshow;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: bookings that nobody came for.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/no-shows")
@Tag(name = "No-shows", description = "Bookings that nobody came for, excuses, and the pause that follows.")
class NoShowResource {

    private final NoShows noShows;
    private final IfMatch ifMatch;

    NoShowResource(NoShows noShows, IfMatch ifMatch) {
        this.noShows = noShows;
        this.ifMatch = ifMatch;
    }

    @GET
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "List one's own no-shows",
            description = "For citizens, what was missed last first. One counts for 30 days from the end of its slot.")
    public Page<NoShowView> own(@Valid @BeanParam PageRequest page) {
        return noShows.own(page);
    }

    @GET
    @Path("/standing")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Read whether one may book",
            description =
                    "For citizens: how many no-shows of the last 30 days count, and until when booking is paused. "
                            + "Three of them pause holding and booking places (`BOOKING_PAUSED`), and nothing else: cards are taken at "
                            + "the door as ever.")
    public StandingView standing() {
        return noShows.standing();
    }

    @GET
    @Path("/waiting")
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.DESK_OFFICER, Roles.AUDITOR})
    @Operation(
            summary = "List what waits for a decision",
            description =
                    "Excuses at their venue for venue operators, at the venues of their agency for capacity owners, appeals in their county for desk officers, all appeals "
                            + "for auditors; the oldest first.")
    public Page<NoShowView> waiting(@Valid @BeanParam PageRequest page) {
        return noShows.waiting(page);
    }

    @GET
    @Path("/{booking}")
    @RolesAllowed({Roles.CITIZEN, Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.DESK_OFFICER, Roles.AUDITOR})
    @Operation(
            summary = "Read a no-show",
            description =
                    "For whose it is, the venue, the agency behind it and the county; says nothing of the person. 404 NO_SHOW_NOT_FOUND.")
    public NoShowView read(@RestPath UUID booking) {
        return noShows.read(booking);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{booking}/excuse")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Excuse a no-show",
            description =
                    "For whose booking it was, within seven days after it was noted; may be repeated. The venue decides. "
                            + "404 NO_SHOW_NOT_FOUND; 409 NO_SHOW_STATE, EXCUSE_TOO_LATE.")
    public NoShowView excuse(@RestPath UUID booking, @NotNull @Valid NewExcuse request) {
        return noShows.excuse(booking, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{booking}/decide-excuse")
    @Conditional
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER})
    @Operation(
            summary = "Decide about an excuse",
            description =
                    "For staff of the venue and capacity owners of the agency behind it. What is excused does not count any more, and a pause may end with it. "
                            + "403 NO_SHOW_OTHER_DECIDES; 404 NO_SHOW_NOT_FOUND; 409 NO_SHOW_STATE; 412 STALE_VERSION.")
    public NoShowView decideExcuse(@RestPath UUID booking, @NotNull @Valid NewDecision decision) {
        return noShows.decideExcuse(booking, decision, ifMatch.version());
    }

    @POST
    @Path("/{booking}/appeal")
    @Idempotent
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Appeal against a refused excuse",
            description =
                    "For whose booking it was, within 30 days after it was noted. The county decides, not the venue. "
                            + "404 NO_SHOW_NOT_FOUND; 409 NO_SHOW_STATE, EXCUSE_TOO_LATE.")
    public NoShowView appeal(@RestPath UUID booking) {
        return noShows.appeal(booking);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{booking}/decide-appeal")
    @Conditional
    @RolesAllowed({Roles.DESK_OFFICER, Roles.AUDITOR})
    @Operation(
            summary = "Decide about an appeal",
            description =
                    "For desk officers of the venue's county and auditors, never for who decided first or whose it is. "
                            + "403 NO_SHOW_OTHER_DECIDES; 404 NO_SHOW_NOT_FOUND; 409 NO_SHOW_STATE; 412 STALE_VERSION.")
    public NoShowView decideAppeal(@RestPath UUID booking, @NotNull @Valid NewDecision decision) {
        return noShows.decideAppeal(booking, decision, ifMatch.version());
    }
}
