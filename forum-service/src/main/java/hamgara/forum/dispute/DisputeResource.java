package hamgara.forum.dispute;

import hamgara.forum.agency.Agencies;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/resolutions/{id}/disputes
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/resolutions/{id}")
@Tag(name = "Resolutions", description = "What was adopted, who does it until when, and who has verified it.")
class DisputeResource {

    private final Disputes disputes;
    private final Agencies agencies;
    private final IfMatch ifMatch;

    DisputeResource(Disputes disputes, Agencies agencies, IfMatch ifMatch) {
        this.disputes = disputes;
        this.agencies = agencies;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/disputes")
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Dispute that a resolution is done",
            description =
                    "By who wrote or supported the proposal it comes from before it was verified, once, for `disputeDays` "
                            + "of the hall's policy after that. It is DISPUTED until somebody has decided; others join "
                            + "meanwhile. Publishes "
                            + "hamgara.forum.resolution-disputed.v1 with the first. 403 DISPUTER_NOT_SUPPORTER; 404 "
                            + "RESOLUTION_NOT_FOUND; 409 RESOLUTION_STATE_WRONG, DISPUTE_OVER, DISPUTED_ONCE, "
                            + "HALL_NOT_ACTIVE; 422 UNSUPPORTED_LANGUAGE, BLANK_TEXT.")
    public DisputeView raise(@RestPath UUID id, @Valid @NotNull NewDispute request) {
        return disputes.raise(id, request, agencies.acting(Roles.CITIZEN));
    }

    @GET
    @PermitAll
    @Path("/disputes")
    @Operation(
            summary = "List the disputes of a resolution",
            description = "Public, without who raised them. Oldest first. 404 RESOLUTION_NOT_FOUND.")
    public Page<DisputeView> list(@RestPath UUID id, @BeanParam PageRequest page) {
        UUID after = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
        return Page.of(
                disputes.of(id, after, page.rowsToRead()),
                page,
                dispute -> Cursor.of(dispute.id()),
                Function.identity());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/decide-dispute")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.AUDITOR, Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Decide what supporters dispute",
            description =
                    "By somebody outside the owning agency who neither worked on it nor verified nor disputed it, with "
                            + "If-Match of the resolution and a reason. All open disputes are decided together: upheld, it "
                            + "is in progress again, and so is whatever was verified that it is a part of; dismissed, "
                            + "verified as before. Publishes hamgara.forum.resolution-dispute-decided.v1 and, of each whole, "
                            + "hamgara.forum.resolution-reopened.v1. 403 VERIFIER_FROM_OWNER, VERIFIER_TOOK_PART, "
                            + "DISPUTE_IS_OWN, OUTSIDE_SCOPE; 404 RESOLUTION_NOT_FOUND; 409 RESOLUTION_STATE_WRONG, "
                            + "PARTS_OPEN; 422 BLANK_TEXT.")
    public Page<DisputeView> decide(@RestPath UUID id, @Valid @NotNull NewDispute.Decision request) {
        var by = agencies.acting(
                Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.AUDITOR, Roles.AGENCY_HEAD, Roles.AGENCY_OFFICER);
        return new Page<>(disputes.decide(id, request, by, ifMatch.version()), null);
    }
}
