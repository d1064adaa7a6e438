package hamgara.forum.review;

import hamgara.forum.moderation.Judgement;
import hamgara.forum.moderation.Lane;
import hamgara.kit.caller.Roles;
import hamgara.kit.page.Cursor;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: /v1/review-items
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/review-items")
@Tag(name = "Moderation")
class ReviewResource {

    private final Reviews reviews;
    private final IfMatch ifMatch;

    ReviewResource(Reviews reviews, IfMatch ifMatch) {
        this.reviews = reviews;
        this.ifMatch = ifMatch;
    }

    @GET
    @RolesAllowed({Roles.MODERATOR, Roles.AUDITOR})
    @Operation(
            summary = "List what waits for a moderator",
            description = "By a moderator of the county or an auditor. What is due first comes first: a report of hurt "
                    + "dignity within working hours, any other within working days of the hall's policy. 403 "
                    + "OUTSIDE_SCOPE; 404 HALL_NOT_FOUND.")
    public Page<ReviewItemView> list(
            @Parameter(description = "The hall.", example = "0199d2c4-7c1e-7a4e-8f00-0123456789ac") @RestQuery @NotNull
                    UUID hall,
            @Parameter(description = "Only of this lane.", example = "DIGNITY") @RestQuery @Nullable Lane lane,
            @BeanParam PageRequest page) {
        Instant afterDue = page.cursor().map(cursor -> cursor.instant(0)).orElse(Instant.EPOCH);
        UUID afterId = page.cursor().map(cursor -> cursor.uuid(1)).orElse(new UUID(0, 0));
        return Page.of(
                reviews.waiting(hall, lane, afterDue, afterId, page.rowsToRead()),
                page,
                item -> Cursor.of(item.dueAt(), item.id()),
                Function.identity());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.MODERATOR, Roles.AUDITOR})
    @Operation(
            summary = "Read what waits for a moderator",
            description =
                    "By a moderator of the county or an auditor, with the words and what they are reported for. 403 "
                            + "OUTSIDE_SCOPE; 404 REVIEW_ITEM_NOT_FOUND.")
    public ReviewItemView show(@RestPath UUID id) {
        return reviews.show(id);
    }

    @POST
    @Path("/{id}/claim")
    @Conditional
    @RolesAllowed(Roles.MODERATOR)
    @Operation(
            summary = "Claim an item",
            description =
                    "By a moderator of the county who neither wrote nor reported the text, with If-Match: of two at "
                            + "once one has it. A claim that nobody follows up for two hours is free again. 403 OUTSIDE_SCOPE, "
                            + "SELF_REVIEW; 404 REVIEW_ITEM_NOT_FOUND; 409 REVIEW_ITEM_CLAIMED, REVIEW_ITEM_DECIDED.")
    public ReviewItemView claim(@RestPath UUID id) {
        return reviews.claim(id, ifMatch.version());
    }

    @POST
    @Path("/{id}/release")
    @Conditional
    @RolesAllowed(Roles.MODERATOR)
    @Operation(
            summary = "Give a claimed item back",
            description =
                    "By the moderator who claimed it, with If-Match. 403 OUTSIDE_SCOPE; 404 REVIEW_ITEM_NOT_FOUND; "
                            + "409 REVIEW_ITEM_NOT_CLAIMED, REVIEW_ITEM_DECIDED.")
    public ReviewItemView release(@RestPath UUID id) {
        return reviews.release(id, ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/decide")
    @Conditional
    @RolesAllowed(Roles.MODERATOR)
    @Operation(
            summary = "Decide about a reported text",
            description =
                    "By the moderator who claimed it, with If-Match, rule and reason. The author reads both and can "
                            + "appeal; reports count as right with WARN, HIDE and REMOVE and as wrong with SHOW. Publishes "
                            + "hamgara.forum.moderation-acted.v1 and, with a sanction, hamgara.forum.sanction-set.v1. 403 "
                            + "OUTSIDE_SCOPE, SELF_REVIEW; 404 REVIEW_ITEM_NOT_FOUND; 409 REVIEW_ITEM_NOT_CLAIMED, "
                            + "REVIEW_ITEM_DECIDED, UNDER_APPEAL; 422 REASON_QUOTES (four words in a row of the text, or all of fewer), "
                            + "ACT_NOT_BY_HAND, SANCTION_WITHOUT_FAULT, BLANK_TEXT.")
    public ReviewItemView decide(@RestPath UUID id, @Valid @NotNull Judgement judgement) {
        return reviews.decide(id, judgement, ifMatch.version());
    }
}
