package hamgara.venue.publishing;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
import hamgara.venue.moderation.ModerationRecord;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: how a venue comes into the catalogue and leaves it.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/venues/{venue}")
@Tag(name = "Moderation", description = "How a venue comes into the catalogue and leaves it, and the log of it.")
class PublishingResource {

    private static final String RUN =
            "For staff of the venue, capacity owners of the agency behind it, and administrators, with `If-Match`. ";
    private static final String MODERATE = "For moderators of the county and administrators, with `If-Match`. ";
    private static final String RUN_NO =
            "403 NOT_YOUR_VENUE; 404 VENUE_NOT_FOUND; 409 VENUE_MERGED, COUNTY_NOT_ENABLED, ";
    private static final String MODERATE_NO = "403 OUTSIDE_SCOPE; 404 VENUE_NOT_FOUND; 409 VENUE_MERGED, ";
    private static final String NOT_OWN = "Never by who submitted it: 403 OWN_SUBMISSION. ";
    private static final String STALE = "; 412 STALE_VERSION.";
    private static final String STALE_OR_TEXT = STALE + " 422 MOBILE_NUMBER_IN_TEXT.";

    private final Publishing publishing;
    private final IfMatch ifMatch;

    PublishingResource(Publishing publishing, IfMatch ifMatch) {
        this.publishing = publishing;
        this.ifMatch = ifMatch;
    }

    @POST
    @Path("/submit")
    @Conditional
    @Idempotent
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "Submit a venue",
            description = "A DRAFT, RETURNED or HIDDEN venue waits for a moderator from now on. " + RUN + RUN_NO
                    + "PUBLICATION_STATE" + STALE)
    public VenueStepView submit(@RestPath UUID venue) {
        return publishing.submit(venue, ifMatch.version());
    }

    @POST
    @Path("/publish")
    @Conditional
    @Idempotent
    @RolesAllowed({Roles.MODERATOR, Roles.ADMIN})
    @Operation(
            summary = "Publish a submitted venue",
            description = "Everybody sees it from now on, and it can be booked when it is in use. " + NOT_OWN + MODERATE
                    + MODERATE_NO + "PUBLICATION_STATE" + STALE)
    public VenueStepView publish(@RestPath UUID venue) {
        return publishing.publish(venue, ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/return")
    @Conditional
    @Idempotent
    @RolesAllowed({Roles.MODERATOR, Roles.ADMIN})
    @Operation(
            summary = "Return a submitted venue",
            description = "It goes back to those who run it, with a reason. " + NOT_OWN + MODERATE + MODERATE_NO
                    + "PUBLICATION_STATE" + STALE_OR_TEXT)
    public VenueStepView returnIt(@RestPath UUID venue, @NotNull @Valid StepRequest.Why why) {
        return publishing.returnIt(venue, ifMatch.version(), why);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/hide")
    @Conditional
    @Idempotent
    @RolesAllowed({Roles.MODERATOR, Roles.ADMIN})
    @Operation(
            summary = "Hide a published venue",
            description =
                    "It is no longer listed and takes no new bookings. Each booking to come gets a proposal, as in a "
                            + "closure: they are counted in the answer and listed by `GET /v1/venues/{venue}/rebookings`. "
                            + MODERATE + MODERATE_NO + "PUBLICATION_STATE"
                            + STALE_OR_TEXT)
    public VenueStepView hide(@RestPath UUID venue, @NotNull @Valid StepRequest.Why why) {
        return publishing.hide(venue, ifMatch.version(), why);
    }

    @POST
    @Path("/show")
    @Conditional
    @Idempotent
    @RolesAllowed({Roles.MODERATOR, Roles.ADMIN})
    @Operation(
            summary = "Show a hidden venue again",
            description = "It is PUBLISHED again, and what was proposed because it was hidden is withdrawn. " + MODERATE
                    + MODERATE_NO + "PUBLICATION_STATE" + STALE)
    public VenueStepView show(@RestPath UUID venue) {
        return publishing.show(venue, ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/close")
    @Conditional
    @Idempotent
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "Close a venue for good",
            description =
                    "It stays listed as CLOSED and takes no bookings. Only when nobody is promised a place any more "
                            + "(VENUE_HAS_BOOKINGS): announce a closure first. " + RUN + RUN_NO
                            + "VENUE_USE_STATE, VENUE_HAS_BOOKINGS" + STALE_OR_TEXT)
    public VenueStepView close(@RestPath UUID venue, @NotNull @Valid StepRequest.Why why) {
        return publishing.close(venue, ifMatch.version(), why);
    }

    @POST
    @Path("/open")
    @Conditional
    @Idempotent
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "Open a venue",
            description = "A venue that was closed, planned or not confirmed is in use from now on. " + RUN + RUN_NO
                    + "VENUE_USE_STATE" + STALE)
    public VenueStepView open(@RestPath UUID venue) {
        return publishing.open(venue, ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/grant-role")
    @Conditional
    @Idempotent
    @RolesAllowed({Roles.MODERATOR, Roles.ADMIN})
    @Operation(
            summary = "Grant a venue a role",
            description = "As an exception: libraries and Kanoon centres are TAG_HUB without it. " + MODERATE
                    + MODERATE_NO + "ROLE_HELD_ALREADY" + STALE_OR_TEXT)
    public VenueStepView grant(@RestPath UUID venue, @NotNull @Valid StepRequest.Role role) {
        return publishing.grant(venue, ifMatch.version(), role);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/withdraw-role")
    @Conditional
    @Idempotent
    @RolesAllowed({Roles.MODERATOR, Roles.ADMIN})
    @Operation(
            summary = "Withdraw a granted role",
            description = "What the venue is by its kind stays. " + MODERATE + MODERATE_NO + "ROLE_NOT_GRANTED"
                    + STALE_OR_TEXT)
    public VenueStepView withdraw(@RestPath UUID venue, @NotNull @Valid StepRequest.Role role) {
        return publishing.withdraw(venue, ifMatch.version(), role);
    }

    @GET
    @Path("/moderation-records")
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.MODERATOR, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            summary = "Read the log of a venue",
            description =
                    "What was done to it, by whom and why, newest first; nothing in it is ever changed. For staff of the "
                            + "venue, capacity owners of the agency behind it, moderators of the county, administrators and "
                            + "auditors; unknown to all others. 404 VENUE_NOT_FOUND.")
    public Page<ModerationRecord> records(@RestPath UUID venue, @Valid @BeanParam PageRequest page) {
        return publishing.records(venue, page);
    }
}
