package hamgara.forum.resolution;

import hamgara.forum.agency.Agencies;
import hamgara.forum.agency.Office;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: /v1/resolutions
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/resolutions")
@Tag(name = "Resolutions", description = "What was adopted, who does it until when, and who has verified it.")
class ResolutionResource {

    private final Resolutions resolutions;
    private final Agencies agencies;
    private final IfMatch ifMatch;

    ResolutionResource(Resolutions resolutions, Agencies agencies, IfMatch ifMatch) {
        this.resolutions = resolutions;
        this.agencies = agencies;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Roles.HALL_SECRETARY)
    @Operation(
            summary = "Adopt a resolution",
            description = "By the hall's secretary, for a working group. Exactly one agency owns it. Publishes "
                    + "hamgara.forum.resolution-adopted.v1. Refusals: `ORIGIN_NEEDED`, `PROPOSAL_NOT_FOUND`, `CASE_NOT_FOUND`, "
                    + "`UNKNOWN_WORKING_GROUP`, `UNKNOWN_AGENCY`, `OWNER_ALSO_COOPERATES`, `DUE_DATE_PAST`.")
    public ResolutionView adopt(@Valid @NotNull NewResolution request) {
        return resolutions.adopt(request, agencies.acting(Roles.HALL_SECRETARY));
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List resolutions",
            description = "Public, newest first; `overdue` is worked out from the due date.")
    public Page<ResolutionView> list(
            @Parameter(description = "Only of this county.", example = "0614") @RestQuery @Nullable String county,
            @Parameter(description = "Only owned by this agency.", example = "EDUCATION") @RestQuery @Nullable
                    String ownerAgency,
            @Parameter(description = "Only of this working group.", example = "WG-EDU") @RestQuery @Nullable
                    String workingGroup,
            @Parameter(description = "Only from this proposal.") @RestQuery @Nullable UUID proposal,
            @Parameter(description = "Only in this state.") @RestQuery @Nullable ResolutionState state,
            @Parameter(description = "Only late ones, or only the others.") @RestQuery @Nullable Boolean overdue,
            @BeanParam PageRequest page) {
        UUID before = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
        var filter = new ResolutionRepository.Filter(county, ownerAgency, workingGroup, proposal, state, overdue);
        return Page.of(
                resolutions.list(filter, before, page.rowsToRead()),
                page,
                resolution -> Cursor.of(resolution.id()),
                Function.identity());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Read a resolution", description = "Public. `RESOLUTION_NOT_FOUND` otherwise.")
    public ResolutionView show(@RestPath UUID id) {
        return resolutions.show(id);
    }

    @GET
    @Path("/{id}/timeline")
    @PermitAll
    @Operation(
            summary = "Read what happened to a resolution",
            description = "Public. In order of time; names roles and agencies, never persons.")
    public Page<ResolutionStepView> timeline(@RestPath UUID id) {
        return new Page<>(resolutions.timeline(id), null);
    }

    @POST
    @Conditional
    @Path("/{id}/start")
    @RolesAllowed({Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Begin a resolution",
            description = "By the owning agency, with If-Match. Refusals: `NOT_YOUR_AGENCY`, `RESOLUTION_STATE_WRONG`.")
    public ResolutionView start(@RestPath UUID id) {
        return resolutions.start(id, office(), ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/evidence")
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Add evidence",
            description =
                    "By the owning or a cooperating agency. The file stays with the agency; its SHA-256 proves later "
                            + "which one it was. Refusals: `NOT_YOUR_AGENCY`, `EVIDENCE_ALREADY_THERE`, `RESOLUTION_STATE_WRONG`.")
    public EvidenceView addEvidence(@RestPath UUID id, @Valid @NotNull Evidence.Addition evidence) {
        return resolutions.addEvidence(id, evidence, office());
    }

    @GET
    @Path("/{id}/evidence")
    @PermitAll
    @Operation(summary = "List the evidence of a resolution", description = "Public. Oldest first.")
    public Page<EvidenceView> evidence(@RestPath UUID id) {
        return new Page<>(resolutions.evidence(id), null);
    }

    @POST
    @Conditional
    @Path("/{id}/claim-done")
    @RolesAllowed({Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Say that a resolution is done",
            description =
                    "By the owning agency, with If-Match, with at least one piece of evidence (`EVIDENCE_NEEDED`). "
                            + "Other refusals: `NOT_YOUR_AGENCY`, `RESOLUTION_STATE_WRONG`.")
    public ResolutionView claimDone(@RestPath UUID id) {
        return resolutions.claimDone(id, office(), ifMatch.version());
    }

    @POST
    @Conditional
    @Path("/{id}/verify")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.AUDITOR, Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Verify that a resolution is done",
            description = "By somebody outside the owning agency, with If-Match; `VERIFIER_FROM_OWNER` otherwise, and "
                    + "`VERIFIER_TOOK_PART` for whoever added evidence or claimed it. Publishes "
                    + "hamgara.forum.resolution-verified.v1. Other refusals: `RESOLUTION_STATE_WRONG`.")
    public ResolutionView verify(@RestPath UUID id) {
        return resolutions.verify(id, verifier(), ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}/send-back")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.AUDITOR, Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Say that a resolution is not done yet",
            description = "By somebody outside the owning agency, with If-Match and a reason: it is in progress again. "
                    + "Refusals: `VERIFIER_FROM_OWNER`, `VERIFIER_TOOK_PART`, "
                    + "`RESOLUTION_STATE_WRONG`.")
    public ResolutionView sendBack(@RestPath UUID id, @Valid @NotNull SendBack reason) {
        return resolutions.sendBack(id, reason, verifier(), ifMatch.version());
    }

    private Office office() {
        return agencies.acting(Roles.AGENCY_HEAD, Roles.AGENCY_OFFICER);
    }

    private Office verifier() {
        return agencies.acting(
                Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.AUDITOR, Roles.AGENCY_HEAD, Roles.AGENCY_OFFICER);
    }
}
