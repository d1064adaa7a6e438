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

    private static final String BY_OWNER = "By the owning agency, with If-Match. ";

    private final Resolutions resolutions;
    private final Adoptions adoptions;
    private final ResolutionMoves moves;
    private final Agencies agencies;
    private final IfMatch ifMatch;

    ResolutionResource(
            Resolutions resolutions, Adoptions adoptions, ResolutionMoves moves, Agencies agencies, IfMatch ifMatch) {
        this.resolutions = resolutions;
        this.adoptions = adoptions;
        this.moves = moves;
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
            description =
                    "By the hall's secretary, for a working group. Exactly one agency owns it. As a part of another "
                            + "it counts there with its weight. Publishes hamgara.forum.resolution-adopted.v1. 403 OUTSIDE_SCOPE; "
                            + "404 PROPOSAL_NOT_FOUND, CASE_NOT_FOUND; 409 HAS_MILESTONES; 422 ORIGIN_NEEDED, "
                            + "UNKNOWN_WORKING_GROUP, UNKNOWN_AGENCY, OWNER_ALSO_COOPERATES, DUE_DATE_PAST, REVIEW_TOO_EARLY, "
                            + "PARENT_WRONG, UNSUPPORTED_LANGUAGE, BLANK_TEXT.")
    public ResolutionView adopt(@Valid @NotNull NewResolution request) {
        return adoptions.adopt(request, agencies.acting(Roles.HALL_SECRETARY));
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
            @Parameter(description = "Only the parts of this resolution.") @RestQuery @Nullable UUID parent,
            @Parameter(description = "Only in this state.") @RestQuery @Nullable ResolutionState state,
            @Parameter(description = "Only late ones, or only the others.") @RestQuery @Nullable Boolean overdue,
            @BeanParam PageRequest page) {
        UUID before = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
        var filter =
                new ResolutionRepository.Filter(county, ownerAgency, workingGroup, proposal, parent, state, overdue);
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

    @POST
    @Conditional
    @Path("/{id}/accept")
    @RolesAllowed({Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Take a resolution on",
            description = BY_OWNER + "With its due date. Publishes hamgara.forum.resolution-accepted.v1. 403 "
                    + "NOT_YOUR_AGENCY; 404 RESOLUTION_NOT_FOUND; 409 RESOLUTION_STATE_WRONG.")
    public ResolutionView accept(@RestPath UUID id) {
        return moves.accept(id, office(), ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}/decline")
    @RolesAllowed({Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Decline a resolution",
            description =
                    BY_OWNER + "With a reason, before it begins. It stays on the agendas of its group until those "
                            + "who resolved it give it up. Publishes hamgara.forum.resolution-declined.v1. 403 NOT_YOUR_AGENCY; "
                            + "404 RESOLUTION_NOT_FOUND; 409 RESOLUTION_STATE_WRONG; 422 BLANK_TEXT.")
    public ResolutionView decline(@RestPath UUID id, @Valid @NotNull ResolutionWords.Reason request) {
        return moves.decline(id, request.reason(), office(), ifMatch.version());
    }

    @POST
    @Conditional
    @Path("/{id}/start")
    @RolesAllowed({Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Begin a resolution",
            description = BY_OWNER + "Who begins takes it on. Publishes hamgara.forum.resolution-started.v1. 403 "
                    + "NOT_YOUR_AGENCY; 404 RESOLUTION_NOT_FOUND; 409 RESOLUTION_STATE_WRONG.")
    public ResolutionView start(@RestPath UUID id) {
        return moves.start(id, office(), ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}/progress")
    @RolesAllowed({Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Tell how far a resolution is",
            description = BY_OWNER + "In per cent. One with parts is as far as these are; with milestones that have to "
                    + "be met it is at 100 when all of them are, and not before. Publishes "
                    + "hamgara.forum.resolution-progressed.v1. 403 NOT_YOUR_AGENCY; 404 RESOLUTION_NOT_FOUND; 409 "
                    + "RESOLUTION_STATE_WRONG, HAS_PARTS, PROGRESS_AGAINST_MILESTONES.")
    public ResolutionView progress(@RestPath UUID id, @Valid @NotNull ResolutionWords.Report request) {
        return moves.report(id, request, office(), ifMatch.version());
    }

    @POST
    @Conditional
    @Path("/{id}/claim-done")
    @RolesAllowed({Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Say that a resolution is done",
            description = BY_OWNER + "With at least one piece of evidence, all milestones met that have to be, and all "
                    + "parts verified or given up. Publishes hamgara.forum.resolution-done-claimed.v1. 403 "
                    + "NOT_YOUR_AGENCY; 404 RESOLUTION_NOT_FOUND; 409 RESOLUTION_STATE_WRONG, MILESTONES_OPEN, "
                    + "PARTS_OPEN; 422 EVIDENCE_NEEDED.")
    public ResolutionView claimDone(@RestPath UUID id) {
        return moves.claimDone(id, office(), ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}/cancel")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR})
    @Operation(
            summary = "Give a resolution up",
            description = "By the secretary or the governor of the county, with If-Match and a reason, before it is "
                    + "claimed done. It counts no more in the progress of what it is a part of. Publishes "
                    + "hamgara.forum.resolution-cancelled.v1. 403 OUTSIDE_SCOPE; 404 RESOLUTION_NOT_FOUND; 409 "
                    + "RESOLUTION_STATE_WRONG; 422 BLANK_TEXT.")
    public ResolutionView cancel(@RestPath UUID id, @Valid @NotNull ResolutionWords.Reason request) {
        return moves.cancel(
                id, request.reason(), agencies.acting(Roles.HALL_SECRETARY, Roles.GOVERNOR), ifMatch.version());
    }

    private Office office() {
        return agencies.acting(Roles.AGENCY_HEAD, Roles.AGENCY_OFFICER);
    }
}
