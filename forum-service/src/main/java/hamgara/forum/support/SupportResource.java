package hamgara.forum.support;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// HTTP: /v1/proposals/{id}/supports/me
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/proposals/{id}")
@Tag(name = "Support", description = "Who stands behind a proposal. There is no vote against.")
class SupportResource {

    private final Supports supports;
    private final Caller caller;

    SupportResource(Supports supports, Caller caller) {
        this.supports = supports;
        this.caller = caller;
    }

    @PUT
    @Path("/supports/me")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Support a proposal",
            description =
                    "By a citizen; safe to repeat, one person counts once, and who was asked again says so with it."
                            + " With `conditionId` the support waits for that condition and is counted apart until then."
                            + " The supporter who reaches the line qualifies the proposal: its agency case opens at once,"
                            + " or after the policy's days of review. There is no vote against. What was answered takes"
                            + " support until its window ends. 403 OUTSIDE_AREA, ACTION_NEEDS_ASSURANCE (names what is"
                            + " `needed`),"
                            + " MEMBERSHIP_NEEDED; 404 PROPOSAL_NOT_FOUND; 409 PROPOSAL_NOT_OPEN, OWN_PROPOSAL,"
                            + " SUPPORT_INVALID, WORDS_CHANGED_MEANWHILE, CONDITION_NOT_OPEN, HALL_NOT_ACTIVE,"
                            + " FEATURE_CLOSED.")
    public SupportView support(
            @RestPath UUID id,
            @Valid @NotNull NewSupport support,
            @Parameter(hidden = true) @RestHeader("X-Forwarded-For") @Nullable String address) {
        return supports.support(id, support, address);
    }

    @DELETE
    @Path("/supports/me")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Take one's support back",
            description =
                    "By a citizen; safe to repeat. A case that is open stays open; while a proposal waits for its case"
                            + " it may have to wait for people again. 404 PROPOSAL_NOT_FOUND; 409 PROPOSAL_NOT_OPEN when"
                            + " it went into another: the support is with that one.")
    public SupportView withdraw(@RestPath UUID id) {
        return supports.withdraw(id, caller.pseudonym());
    }

    @POST
    @Path("/join")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Join a proposal instead of sending in the same",
            description =
                    "By a citizen, for example after SIMILAR_PROPOSAL_EXISTS: supports it, and the draft that said the"
                            + " same is gone. Its refusals are those of a support, and 404 DRAFT_NOT_FOUND: 403"
                            + " OUTSIDE_AREA, ACTION_NEEDS_ASSURANCE, MEMBERSHIP_NEEDED; 404 PROPOSAL_NOT_FOUND; 409"
                            + " PROPOSAL_NOT_OPEN, OWN_PROPOSAL, SUPPORT_INVALID, HALL_NOT_ACTIVE, FEATURE_CLOSED.")
    public SupportView join(
            @RestPath UUID id,
            @Valid @NotNull NewJoin request,
            @Parameter(hidden = true) @RestHeader("X-Forwarded-For") @Nullable String address) {
        return supports.join(id, request.draftId(), caller.pseudonym(), address);
    }
}
