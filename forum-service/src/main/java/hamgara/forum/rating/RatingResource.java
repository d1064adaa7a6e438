package hamgara.forum.rating;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/cases/{id}/ratings and /v1/cases/{id}/reopen
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/cases/{id}")
@Tag(name = "Cases")
class RatingResource {

    private final Ratings ratings;

    RatingResource(Ratings ratings) {
        this.ratings = ratings;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/ratings/me")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Rate the answer of a case",
            description = "By who wrote or supported the proposal before the answer; safe to repeat, the last "
                    + "counts. One for the answer and one from 90 "
                    + "days after it, for each version. 403 SUPPORTER_NEEDED; 404 CASE_NOT_FOUND; 409 "
                    + "NOTHING_TO_RATE, RATED_TOO_EARLY, RATING_SPENT (who was forgotten has rated it already).")
    public RatingView rate(@RestPath UUID id, @Valid @NotNull NewRating rating) {
        return ratings.rate(id, rating);
    }

    @GET
    @Path("/ratings")
    @PermitAll
    @Operation(
            summary = "Read how the answer of a case is rated",
            description = "Public; numbers of fewer people than `smallestCell` of the hall's policy are not shown. "
                    + "404 CASE_NOT_FOUND.")
    public Page<RatingsView> show(@RestPath UUID id) {
        List<RatingsView> all = ratings.of(id);
        return new Page<>(all, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Path("/reopen")
    @RolesAllowed({Roles.CITIZEN, Roles.HALL_SECRETARY})
    @Operation(
            summary = "Ask an agency again",
            description =
                    "By who wrote or supported the proposal before the answer, or a secretary of the county, once "
                            + "for each case and until the hall "
                            + "took the answer. A new clock begins; the first promises and the old answer stay. Publishes "
                            + "hamgara.forum.case-reopened.v1. 403 SUPPORTER_NEEDED, OUTSIDE_SCOPE; 404 CASE_NOT_FOUND; 409 "
                            + "CASE_NOT_ANSWERED, ANSWER_ACCEPTED, REOPENED_ONCE; 422 BLANK_TEXT.")
    public Reopening reopen(@RestPath UUID id, @Valid @NotNull Reopening reopening) {
        ratings.reopen(id, reopening.reason());
        return reopening;
    }
}
