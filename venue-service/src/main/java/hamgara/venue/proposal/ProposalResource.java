package hamgara.venue.proposal;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: `/v1/match-proposals`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/match-proposals")
@Tag(
        name = "Match proposals",
        description =
                "What could be done with idle hours where others ask in vain: reckoned, decided by people, measured.")
class ProposalResource {

    private static final String WHO =
            "For programme managers of the county and owners of the facilities, with `If-Match`. ";

    private final Proposals proposals;
    private final IfMatch ifMatch;

    ProposalResource(Proposals proposals, IfMatch ifMatch) {
        this.proposals = proposals;
        this.ifMatch = ifMatch;
    }

    @GET
    @RolesAllowed({
        Roles.CAPACITY_OWNER,
        Roles.PROGRAMME_MANAGER,
        Roles.AGENCY_OFFICER,
        Roles.AGENCY_HEAD,
        Roles.GOVERNOR,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    @Operation(summary = "List proposals", description = "For owners, planners and auditors; latest first.")
    public Page<ProposalView> list(@Valid @BeanParam ProposalQuery query, @Valid @BeanParam PageRequest page) {
        return proposals.list(query, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.CAPACITY_OWNER,
        Roles.PROGRAMME_MANAGER,
        Roles.AGENCY_OFFICER,
        Roles.AGENCY_HEAD,
        Roles.GOVERNOR,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    @Operation(
            summary = "Read a proposal",
            description = "For owners, planners and auditors. 404 MATCH_PROPOSAL_NOT_FOUND.")
    public ProposalView read(@RestPath UUID id) {
        return proposals.view(id);
    }

    @POST
    @Path("/search")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Look for proposals",
            description =
                    "Reckons the last four whole weeks of the ledger and the unmet demand of a county now; the service does so by "
                            + "itself once a day. What stands already, or was dismissed within four weeks, is not proposed again. For programme "
                            + "managers of the county. 403 OUTSIDE_SCOPE.")
    public ProposalRequest.FoundNow search(@NotNull @Valid ProposalRequest.Search request) {
        return proposals.search(request);
    }

    @POST
    @Path("/{id}/offer")
    @Conditional
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    @Operation(
            summary = "Put a proposal to the owners",
            description =
                    "For programme managers of the county, with `If-Match`. 403 OUTSIDE_SCOPE; 404 MATCH_PROPOSAL_NOT_FOUND; "
                            + "409 MATCH_PROPOSAL_STATE (only FOUND ones); 412 STALE_VERSION.")
    public ProposalView offer(@RestPath UUID id) {
        return proposals.offer(id, ifMatch.version());
    }

    @POST
    @Path("/{id}/approve")
    @Conditional
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.CAPACITY_OWNER})
    @Operation(
            summary = "Approve a proposal",
            description = WHO + "403 MATCH_PROPOSAL_NOT_YOURS; 404 MATCH_PROPOSAL_NOT_FOUND; "
                    + "409 MATCH_PROPOSAL_STATE (only OFFERED ones); 412 STALE_VERSION.")
    public ProposalView approve(@RestPath UUID id) {
        return proposals.approve(id, ifMatch.version());
    }

    @POST
    @Path("/{id}/dismiss")
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.CAPACITY_OWNER})
    @Operation(
            summary = "Dismiss a proposal",
            description = "With a reason, before it is done. " + WHO
                    + "403 MATCH_PROPOSAL_NOT_YOURS; 404 MATCH_PROPOSAL_NOT_FOUND; "
                    + "409 MATCH_PROPOSAL_STATE (done, measured or dismissed ones); 412 STALE_VERSION.")
    public ProposalView dismiss(@RestPath UUID id, @NotNull @Valid ProposalRequest.Dismissal dismissal) {
        return proposals.dismiss(id, ifMatch.version(), dismissal);
    }

    @POST
    @Path("/{id}/apply")
    @Conditional
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.CAPACITY_OWNER})
    @Operation(
            summary = "Say that a proposal is done",
            description =
                    "The timetables were changed by their owners; after four whole weeks the uplift is measured from the ledger. "
                            + WHO + "403 MATCH_PROPOSAL_NOT_YOURS; 404 MATCH_PROPOSAL_NOT_FOUND; "
                            + "409 MATCH_PROPOSAL_STATE (only APPROVED ones); 412 STALE_VERSION.")
    public ProposalView apply(@RestPath UUID id) {
        return proposals.apply(id, ifMatch.version());
    }
}
