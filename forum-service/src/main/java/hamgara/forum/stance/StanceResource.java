package hamgara.forum.stance;

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
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/proposals/{id}/stance
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/proposals/{id}/stance")
@Tag(name = "Stances", description = "Whether a proposal shows a way ahead, as people decide it.")
class StanceResource {

    private final Stances stances;
    private final IfMatch ifMatch;

    StanceResource(Stances stances, IfMatch ifMatch) {
        this.stances = stances;
        this.ifMatch = ifMatch;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Read how a proposal is seen",
            description = "Public. No machine decides it. Without an act nobody has said anything yet. 404 "
                    + "PROPOSAL_NOT_FOUND.")
    public StanceView show(@RestPath UUID id) {
        return stances.show(id);
    }

    @GET
    @Path("/acts")
    @PermitAll
    @Operation(
            summary = "List how a proposal was seen",
            description = "Public. The newest act first. 404 PROPOSAL_NOT_FOUND.")
    public Page<StanceView.Act> acts(@RestPath UUID id, @BeanParam PageRequest page) {
        int below = page.cursor()
                .map(cursor -> (int) Math.min(cursor.number(0), Integer.MAX_VALUE))
                .orElse(Integer.MAX_VALUE);
        return Page.of(
                stances.acts(id, below, page.rowsToRead()), page, act -> Cursor.of(act.no()), Function.identity());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @RolesAllowed({Roles.CITIZEN, Roles.MODERATOR})
    @Operation(
            summary = "Say how a proposal is seen",
            description = "By an author, or by a moderator of the county, with If-Match. A moderator always says why, "
                    + "and so does who sends it back. Publishes hamgara.forum.stance-decided.v1. 403 NOT_THE_AUTHOR, "
                    + "OUTSIDE_SCOPE; 404 PROPOSAL_NOT_FOUND; 409 PROPOSAL_NOT_OPEN, STANCE_FIXED (a moderator decided "
                    + "on these words), STANCE_UNDER_APPEAL; 422 STANCE_REASON_NEEDED.")
    public StanceView set(@RestPath UUID id, @Valid @NotNull NewStance request) {
        return stances.set(id, request, ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/appeals")
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Appeal against a moderator's word",
            description = "By an author, once against each act of a moderator. Another moderator decides within the "
                    + "working days of the hall's policy (`appealDays`); when they run out the governor's office is "
                    + "told. Publishes hamgara.forum.stance-appealed.v1. 403 NOT_THE_AUTHOR; 404 PROPOSAL_NOT_FOUND; "
                    + "409 NOTHING_TO_APPEAL; 422 BLANK_TEXT.")
    public StanceView appeal(@RestPath UUID id, @Valid @NotNull NewStanceAppeal request) {
        return stances.appeal(id, request.reason());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/appeals/{appeal}/decide")
    @Conditional
    @RolesAllowed({Roles.MODERATOR, Roles.GOVERNOR})
    @Operation(
            summary = "Decide on an appeal",
            description = "By a moderator of the county who neither acted nor wrote the proposal, with If-Match of the "
                    + "stance; once its time has run out also by the governor. When the author is right the opposite "
                    + "holds from now on. Publishes hamgara.forum.stance-appeal-decided.v1. 403 STANCE_SELF_REVIEW, "
                    + "OUTSIDE_SCOPE; 404 PROPOSAL_NOT_FOUND, STANCE_APPEAL_NOT_FOUND; 409 "
                    + "STANCE_APPEAL_STILL_IN_TIME; 422 BLANK_TEXT.")
    public StanceView decide(
            @RestPath UUID id,
            @Parameter(description = "The appeal.") @RestPath UUID appeal,
            @Valid @NotNull NewStanceDecision decision) {
        return stances.decide(id, appeal, decision, ifMatch.version());
    }
}
