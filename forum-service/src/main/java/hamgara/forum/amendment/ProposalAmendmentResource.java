package hamgara.forum.amendment;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/proposals/{id}/amendments
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/proposals/{id}/amendments")
@Tag(name = "Amendments", description = "Other words that people propose for a proposal.")
class ProposalAmendmentResource {

    private final Amendments amendments;

    ProposalAmendmentResource(Amendments amendments) {
        this.amendments = amendments;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Propose other words",
            description = "By a citizen, for some parts of the present wording. In a hall that reads words "
                    + "first its author alone sees it until a moderator has read it. Publishes "
                    + "hamgara.forum.amendment-proposed.v1, and hamgara.forum.amendment-shown.v1 once it was read. 403 "
                    + "ACTION_NEEDS_ASSURANCE, MEMBERSHIP_NEEDED; 404 PROPOSAL_NOT_FOUND; 409 "
                    + "AMENDMENT_BASE_STALE, PROPOSAL_NOT_OPEN, HALL_NOT_ACTIVE, "
                    + "FEATURE_CLOSED; 422 AMENDMENT_EMPTY, BLANK_TEXT; 429 ALLOWANCE_SPENT.")
    public AmendmentView propose(@RestPath UUID id, @Valid @NotNull NewAmendment request) {
        return amendments.propose(id, request);
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List the amendments to a proposal",
            description = "Public. The oldest first. 404 PROPOSAL_NOT_FOUND.")
    public Page<AmendmentView> list(@RestPath UUID id, @BeanParam PageRequest page) {
        UUID after = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
        return Page.of(
                amendments.list(id, after, page.rowsToRead()),
                page,
                amendment -> Cursor.of(amendment.id()),
                Function.identity());
    }
}
