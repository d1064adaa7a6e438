package hamgara.forum.manipulation;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
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

/// HTTP: /v1/manipulation-reports
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/manipulation-reports")
@Tag(name = "Moderation")
class ManipulationResource {

    private final Manipulations manipulations;

    ManipulationResource(Manipulations manipulations) {
        this.manipulations = manipulations;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.MODERATOR, Roles.AUDITOR})
    @Operation(
            summary = "Work out what some voices alone have changed",
            description = "By a moderator of the county or an auditor: whether a proposal still had the supporters it "
                    + "needs, and what groups and common ground a map had, without new accounts or without an hour. "
                    + "Nothing is taken away and nobody is named; numbers about fewer people than the hall's smallest "
                    + "group are left out (`tooSmall`), and each report is in the audit records. 403 OUTSIDE_SCOPE; 404 "
                    + "HALL_NOT_FOUND, PROPOSAL_NOT_FOUND, CONVERSATION_NOT_FOUND; 422 COHORT_UNCLEAR, SUBJECT_NEEDED, "
                    + "SUBJECT_OF_ANOTHER_HALL.")
    public ManipulationView report(@Valid @NotNull NewManipulationReport request) {
        return manipulations.report(request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.MODERATOR, Roles.AUDITOR})
    @Operation(
            summary = "Read what some voices alone have changed",
            description = "By a moderator of the county or an auditor. 403 OUTSIDE_SCOPE; 404 "
                    + "MANIPULATION_REPORT_NOT_FOUND.")
    public ManipulationView show(@RestPath UUID id) {
        return manipulations.show(id);
    }
}
