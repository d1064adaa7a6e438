package hamgara.card.privacy;

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
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: `/v1/erasure-requests`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/erasure-requests")
@Tag(name = "Erasure requests", description = "People who want their data gone.")
class ErasureRequestResource {

    private final Erasures erasures;
    private final IfMatch ifMatch;

    ErasureRequestResource(Erasures erasures, IfMatch ifMatch) {
        this.erasures = erasures;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Ask that a person be forgotten",
            description =
                    "By the person, a verified guardian, or the desk on a signed form. A second person of the desk "
                            + "decides. 404 PERSON_NOT_FOUND; 409 ERASURE_ASKED_BEFORE.")
    public ErasureRequestView ask(@Valid @NotNull NewErasureRequest request) {
        return erasures.ask(request);
    }

    @GET
    @RolesAllowed(Roles.DESK_OFFICER)
    @Operation(
            summary = "List the requests that wait",
            description = "Of the desk's own county, the longest waiting first. For the desk.")
    public Page<ErasureRequestView> waiting(@BeanParam PageRequest page) {
        return erasures.waiting(page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Operation(
            summary = "Read a request",
            description = "For who asked and for the desk of the county. 404 ERASURE_NOT_FOUND.")
    public ErasureRequestView read(@RestPath UUID id) {
        return erasures.read(id);
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed(Roles.DESK_OFFICER)
    @Idempotent
    @Conditional
    @Operation(
            summary = "Forget a person",
            description =
                    "By somebody of the desk who did not ask. Cannot be undone: cards are cancelled, enrolments end, "
                            + "the number, the names, birth date, gender and area, the claims, the consents for a minor, what "
                            + "enrolments were decided from and the link to the account are destroyed, stored first answers "
                            + "about the person are emptied, and lines of lists lose the person. Decisions keep their day, "
                            + "version, reasons and hash, and entries stay, under an id that leads to nobody; the request "
                            + "itself is then shown to the desk alone. 403 "
                            + "SECOND_PERSON_NEEDED; 404 ERASURE_NOT_FOUND; 409 ERASURE_DECIDED.")
    public ErasureRequestView approve(@RestPath UUID id) throws SQLException {
        return erasures.approve(id, ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/refuse")
    @RolesAllowed(Roles.DESK_OFFICER)
    @Idempotent
    @Conditional
    @Operation(
            summary = "Refuse to forget a person",
            description = "By somebody of the desk who did not ask. 403 SECOND_PERSON_NEEDED; 404 ERASURE_NOT_FOUND; "
                    + "409 ERASURE_DECIDED.")
    public ErasureRequestView refuse(@RestPath UUID id, @Valid @NotNull ErasureRefusalReason refusal) {
        return erasures.refuse(id, refusal.reason(), ifMatch.version());
    }
}
