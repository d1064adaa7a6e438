package hamgara.forum.amendment;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/amendments
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/amendments/{id}")
@Tag(name = "Amendments")
class AmendmentResource {

    private final Amendments amendments;
    private final Caller caller;
    private final IfMatch ifMatch;

    AmendmentResource(Amendments amendments, Caller caller, IfMatch ifMatch) {
        this.amendments = amendments;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    @GET
    @PermitAll
    @Operation(summary = "Read an amendment", description = "Public. 404 AMENDMENT_NOT_FOUND, PROPOSAL_NOT_FOUND.")
    public AmendmentView show(@RestPath UUID id) {
        return amendments.show(id);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Put an amendment on the present words",
            description = "By who wrote it, with If-Match, while it waits. 403 NOT_YOUR_AMENDMENT; 404 "
                    + "AMENDMENT_NOT_FOUND, PROPOSAL_NOT_FOUND; 409 AMENDMENT_STATE_WRONG, AMENDMENT_BASE_STALE; 422 "
                    + "AMENDMENT_EMPTY, BLANK_TEXT.")
    public AmendmentView rebase(@RestPath UUID id, @Valid @NotNull NewAmendment request) {
        return amendments.rebase(id, request, caller.pseudonym(), ifMatch.version());
    }

    @POST
    @Path("/accept")
    @Conditional
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Take an amendment over",
            description =
                    "By an author of the proposal, with If-Match. Its words are the next wording, which names it. "
                            + "Publishes hamgara.forum.amendment-decided.v1 and hamgara.forum.proposal-reworded.v1. 403 "
                            + "NOT_THE_AUTHOR; 404 AMENDMENT_NOT_FOUND, PROPOSAL_NOT_FOUND; 409 AMENDMENT_STATE_WRONG, "
                            + "AMENDMENT_BASE_STALE, PROPOSAL_HAS_SUPPORT.")
    public AmendmentView accept(@RestPath UUID id) {
        return amendments.accept(id, caller.pseudonym(), ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/reject")
    @Conditional
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Do not take an amendment over",
            description = "By an author of the proposal, with If-Match and the reason. 403 NOT_THE_AUTHOR; 404 "
                    + "AMENDMENT_NOT_FOUND, PROPOSAL_NOT_FOUND; 409 AMENDMENT_STATE_WRONG; 422 BLANK_TEXT.")
    public AmendmentView reject(@RestPath UUID id, @Valid @NotNull AmendmentDecision decision) {
        return amendments.reject(id, decision.reason(), caller.pseudonym(), ifMatch.version());
    }

    @POST
    @Path("/withdraw")
    @Conditional
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Take an amendment back",
            description = "By who wrote it, with If-Match. 403 NOT_YOUR_AMENDMENT; 404 AMENDMENT_NOT_FOUND, "
                    + "PROPOSAL_NOT_FOUND; 409 AMENDMENT_STATE_WRONG.")
    public AmendmentView withdraw(@RestPath UUID id) {
        return amendments.withdraw(id, caller.pseudonym(), ifMatch.version());
    }

    @POST
    @Path("/promote")
    @Conditional
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Let an amendment stand on its own",
            description = "By who wrote it, with If-Match, once it was not taken over. It becomes a proposal with the "
                    + "same subject and area, which the answer names in `promotedTo`. 403 NOT_YOUR_AMENDMENT, "
                    + "ACTION_NEEDS_ASSURANCE, MEMBERSHIP_NEEDED; 404 AMENDMENT_NOT_FOUND, PROPOSAL_NOT_FOUND; 409 "
                    + "AMENDMENT_STATE_WRONG, HALL_NOT_ACTIVE, FEATURE_CLOSED; 422 NEEDS_AFFIRMATIVE; 429 "
                    + "ALLOWANCE_SPENT.")
    public AmendmentView promote(@RestPath UUID id) {
        return amendments.promote(id, caller.pseudonym(), ifMatch.version());
    }
}
