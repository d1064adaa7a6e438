package hamgara.forum.evidence;

import hamgara.forum.agency.Agencies;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/resolutions/{id}/evidence
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/resolutions/{id}/evidence")
@Tag(name = "Resolutions", description = "What was adopted, who does it until when, and who has verified it.")
class EvidenceResource {

    private final Evidences evidences;
    private final Agencies agencies;

    EvidenceResource(Evidences evidences, Agencies agencies) {
        this.evidences = evidences;
        this.agencies = agencies;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Add evidence",
            description =
                    "By the owning or a cooperating agency. The file stays with the agency; its SHA-256 proves later "
                            + "which one it was. 403 NOT_YOUR_AGENCY; 404 RESOLUTION_NOT_FOUND; 409 "
                            + "EVIDENCE_ALREADY_THERE, RESOLUTION_STATE_WRONG; 422 EVIDENCE_NOT_YET, BLANK_TEXT.")
    public EvidenceView add(@RestPath UUID id, @Valid @NotNull Evidence.Addition evidence) {
        return evidences.add(id, evidence, agencies.acting(Roles.AGENCY_HEAD, Roles.AGENCY_OFFICER));
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List the evidence of a resolution",
            description = "Public. Oldest first. 404 RESOLUTION_NOT_FOUND.")
    public Page<EvidenceView> list(@RestPath UUID id) {
        return new Page<>(evidences.of(id), null);
    }
}
