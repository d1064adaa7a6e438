package hamgara.card.linking;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: linking, below `/v1/persons`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/persons")
@Tag(name = "Persons", description = "People, by id; their identity stays in the vault.")
class LinkResource {

    private final Links links;

    LinkResource(Links links) {
        this.links = links;
    }

    /// Who the account is linked to, on the wire.
    @Schema(name = "Link")
    record LinkView(@Schema(description = "Person id") UUID personId) {}

    @POST
    @Path("/{id}/link-code")
    @RolesAllowed(Roles.DESK_OFFICER)
    @ResponseStatus(201)
    @Operation(
            summary = "Make a code that links an account to a person",
            description = "By the desk of the county, for somebody it enrolled, to be handed over on paper. Works once "
                    + "within 7 days; another one takes its place, so it carries no Idempotency-Key and the code is "
                    + "stored nowhere. 404 PERSON_NOT_FOUND; 409 PERSON_HAS_ACCOUNT, PERSON_PENDING_DESK.")
    public LinkCodeView issue(@RestPath UUID id) {
        return links.issue(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/link")
    @RolesAllowed(Roles.CITIZEN)
    @Idempotent
    @Operation(
            summary = "Link your account by a code from the desk",
            description =
                    "For citizens whom the desk enrolled. Five wrong tries lock the code for good, and the account "
                            + "for a day. 409 LINKING_LOCKED, PERSON_HAS_ACCOUNT, ACCOUNT_ALREADY_ENROLLED; "
                            + "422 LINK_CODE_WRONG (also used, locked or expired).")
    public LinkView link(@Valid @NotNull NewLink request) {
        return new LinkView(links.link(request));
    }
}
