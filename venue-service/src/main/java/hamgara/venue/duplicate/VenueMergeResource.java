package hamgara.venue.duplicate;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: what is decided about a venue that looks like another.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("/v1/venues/{venue}")
@Tag(name = "Moderation")
class VenueMergeResource {

    private static final String WHO = "For moderators of the counties of both and administrators. ";

    private final Duplicates duplicates;
    private final IfMatch ifMatch;

    VenueMergeResource(Duplicates duplicates, IfMatch ifMatch) {
        this.duplicates = duplicates;
        this.ifMatch = ifMatch;
    }

    @POST
    @Path("/merge")
    @Conditional
    @Idempotent
    @RolesAllowed({Roles.MODERATOR, Roles.ADMIN})
    @Operation(
            summary = "Merge a duplicate into the venue that counts",
            description = "From now on the duplicate is not listed and not booked, and its id and code answer with the "
                    + "canonical venue; so do its own duplicates. It keeps its facilities and its past. With the `If-Match` of "
                    + "the duplicate. It is for good. " + WHO
                    + "403 OUTSIDE_SCOPE; 404 VENUE_NOT_FOUND, also where the "
                    + "canonical venue is not published; 409 VENUE_MERGED, DUPLICATE_HAS_BOOKINGS (bookings neither over "
                    + "nor cancelled); 412 STALE_VERSION; 422 SAME_VENUE, MOBILE_NUMBER_IN_TEXT.")
    public MergedVenueView merge(@RestPath UUID venue, @NotNull @Valid DuplicateRequest.Merge request) {
        return duplicates.merge(venue, ifMatch.version(), request);
    }

    @POST
    @Path("/found-distinct")
    @Idempotent
    @RolesAllowed({Roles.MODERATOR, Roles.ADMIN})
    @Operation(
            summary = "Find two venues that look alike to be two places",
            description = "They are no longer listed as likely duplicates. " + WHO
                    + "403 OUTSIDE_SCOPE; 404 VENUE_NOT_FOUND; 422 SAME_VENUE, MOBILE_NUMBER_IN_TEXT.")
    public DistinctVenuesView distinct(@RestPath UUID venue, @NotNull @Valid DuplicateRequest.Distinct request) {
        return duplicates.distinct(venue, request);
    }
}
