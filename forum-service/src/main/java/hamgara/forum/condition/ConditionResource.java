package hamgara.forum.condition;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// HTTP: /v1/proposals/{id}/conditions
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/proposals/{id}/conditions")
@Tag(name = "Support")
class ConditionResource {

    private final Conditions conditions;
    private final IfMatch ifMatch;

    ConditionResource(Conditions conditions, IfMatch ifMatch) {
        this.conditions = conditions;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Support a proposal if something comes true",
            description =
                    "By a citizen: yes, if. The support waits for the condition, counted apart; others may wait for"
                            + " the same one with `conditionId`. In a hall that reads words first it is shown once a"
                            + " moderator has passed it; it can be reported and taken out of sight as every text. 403"
                            + " OUTSIDE_AREA, ACTION_NEEDS_ASSURANCE, MEMBERSHIP_NEEDED, SANCTIONED; 404"
                            + " PROPOSAL_NOT_FOUND; 409 PROPOSAL_NOT_OPEN, OWN_PROPOSAL, SUPPORT_INVALID,"
                            + " TOO_MANY_CONDITIONS (that somebody waits for), HALL_NOT_ACTIVE, FEATURE_CLOSED; 422"
                            + " BLANK_TEXT, UNSUPPORTED_LANGUAGE; 429 ALLOWANCE_SPENT.")
    public ConditionView add(
            @RestPath UUID id,
            @Valid @NotNull NewCondition request,
            @Parameter(hidden = true) @RestHeader("X-Forwarded-For") @Nullable String address) {
        return conditions.add(id, request, address);
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List the conditions of a proposal's supporters",
            description = "Public. In the order in which they came. 404 PROPOSAL_NOT_FOUND.")
    public Page<ConditionView> list(@RestPath UUID id, @BeanParam PageRequest page) {
        UUID after = page.cursor().map(cursor -> cursor.uuid(0)).orElse(new UUID(0, 0));
        return Page.of(
                conditions.list(id, after, page.rowsToRead()),
                page,
                condition -> Cursor.of(condition.id()),
                Function.identity());
    }

    @GET
    @Path("/{condition}")
    @PermitAll
    @Operation(summary = "Read a condition", description = "Public. 404 PROPOSAL_NOT_FOUND, CONDITION_NOT_FOUND.")
    public ConditionView show(@RestPath UUID id, @Parameter(description = "The condition.") @RestPath UUID condition) {
        return conditions.show(id, condition);
    }

    @POST
    @Path("/{condition}/pass")
    @Conditional
    @RolesAllowed(Roles.MODERATOR)
    @Operation(
            summary = "Show a condition",
            description = "By a moderator of the county, with If-Match, in a hall that reads words first, and by "
                    + "nobody who wrote it or the proposal. 403 OUTSIDE_SCOPE, SELF_REVIEW; 404 PROPOSAL_NOT_FOUND, "
                    + "CONDITION_NOT_FOUND; 409 CONDITION_MOVED_ON.")
    public ConditionView pass(@RestPath UUID id, @Parameter(description = "The condition.") @RestPath UUID condition) {
        return conditions.pass(id, condition, ifMatch.version());
    }

    @POST
    @Path("/{condition}/fulfil")
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.AGENCY_OFFICER})
    @Operation(
            summary = "Say that a condition came true",
            description =
                    "By the hall's secretary or an officer of the county, with If-Match and how. Who waits for it may"
                            + " object in the days of the policy; the support of the others counts from then on. Nobody says"
                            + " so of what they wrote, be it the condition or the proposal. 403 OUTSIDE_SCOPE,"
                            + " SELF_REVIEW; 404 PROPOSAL_NOT_FOUND, CONDITION_NOT_FOUND; 409 CONDITION_MOVED_ON; 422"
                            + " BLANK_TEXT.")
    public ConditionView fulfil(
            @RestPath UUID id,
            @Parameter(description = "The condition.") @RestPath UUID condition,
            @Valid @NotNull NewFulfilment request) {
        return conditions.fulfil(id, condition, request, ifMatch.version());
    }

    @PUT
    @Path("/{condition}/objections/me")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Say that a condition did not come true",
            description =
                    "By a citizen whose support waits for it, in the days after it was said to have come true; safe to"
                            + " repeat. The support goes on waiting. 404 PROPOSAL_NOT_FOUND, CONDITION_NOT_FOUND; 409 "
                            + "NOT_WAITING_FOR_IT.")
    public ConditionView object(
            @RestPath UUID id, @Parameter(description = "The condition.") @RestPath UUID condition) {
        return conditions.object(id, condition);
    }
}
