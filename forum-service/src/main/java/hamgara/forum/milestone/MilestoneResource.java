package hamgara.forum.milestone;

import hamgara.forum.agency.Agencies;
import hamgara.forum.agency.Office;
import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/// HTTP: /v1/resolutions/{id}/milestones
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/resolutions/{id}/milestones")
@Tag(name = "Resolutions", description = "What was adopted, who does it until when, and who has verified it.")
class MilestoneResource {

    private static final String BY_PLANNERS =
            "By the owning agency before it begins, or by a secretary of the county until it is claimed done. ";

    private final Milestones milestones;
    private final Agencies agencies;

    MilestoneResource(Milestones milestones, Agencies agencies) {
        this.milestones = milestones;
        this.agencies = agencies;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{milestone}")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Set a milestone of a resolution",
            description =
                    BY_PLANNERS + "Under an id of the caller's choice; safe to repeat. Met ones stay as they are. A "
                            + "resolution with parts has none. 403 NOT_YOUR_AGENCY, OUTSIDE_SCOPE; 404 RESOLUTION_NOT_FOUND; 409 "
                            + "RESOLUTION_STATE_WRONG, HAS_PARTS, MILESTONE_MET, TOO_MANY_MILESTONES; 422 MILESTONE_AFTER_DUE, "
                            + "BLANK_TEXT.")
    public MilestoneView put(@RestPath UUID id, @RestPath UUID milestone, @Valid @NotNull NewMilestone request) {
        return milestones.put(id, milestone, request, planner());
    }

    @DELETE
    @Path("/{milestone}")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Take a milestone of a resolution away",
            description = BY_PLANNERS + "403 NOT_YOUR_AGENCY, OUTSIDE_SCOPE; 404 RESOLUTION_NOT_FOUND, "
                    + "MILESTONE_NOT_FOUND; 409 RESOLUTION_STATE_WRONG, MILESTONE_MET.")
    public void remove(@RestPath UUID id, @RestPath UUID milestone) {
        milestones.remove(id, milestone, planner());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Path("/{milestone}/meet")
    @RolesAllowed({Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Say that a milestone is met",
            description =
                    "By the owning agency while at work. Publishes hamgara.forum.resolution-milestone-met.v1: who wrote or "
                            + "supports the proposal hears of it. With the last of those that have to be met the resolution "
                            + "is at 100. Publishes hamgara.forum.resolution-progressed.v1 then. 403 NOT_YOUR_AGENCY; 404 "
                            + "RESOLUTION_NOT_FOUND, MILESTONE_NOT_FOUND; 409 RESOLUTION_STATE_WRONG, MILESTONE_MET; 422 "
                            + "MILESTONE_NOT_YET, EVIDENCE_OF_ANOTHER.")
    public MilestoneView meet(@RestPath UUID id, @RestPath UUID milestone, @Valid @NotNull NewMilestone.Met request) {
        return milestones.meet(id, milestone, request, agencies.acting(Roles.AGENCY_HEAD, Roles.AGENCY_OFFICER));
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List the milestones of a resolution",
            description = "Public. By their days; fifty at most. 404 RESOLUTION_NOT_FOUND.")
    public Page<MilestoneView> list(@RestPath UUID id) {
        return new Page<>(milestones.list(id), null);
    }

    private Office planner() {
        return agencies.acting(Roles.HALL_SECRETARY, Roles.AGENCY_HEAD, Roles.AGENCY_OFFICER);
    }
}
