package hamgara.card.enrolment;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: `/v1/enrolments`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/enrolments")
@Tag(name = "Enrolments")
class EnrolmentResource {

    private final Enrolments enrolments;

    EnrolmentResource(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Apply for a programme",
            description =
                    "Decides at once by the version in force and keeps the inputs. Answers 201 with state ACTIVE; or "
                            + "REFUSED with reasons AGE_BELOW_MIN, AGE_ABOVE_MAX, GENDER_NOT_COVERED, "
                            + "AREA_NOT_COVERED, COUNTY_NOT_ENABLED, HOUSEHOLD_MISSING, GUARDIAN_CONSENT_MISSING, "
                            + "CLAIM_MISSING; or UNDER_REVIEW (CLAIM_UNVERIFIED); or WAITLISTED with a queue number "
                            + "(PROGRAMME_NOT_STARTED, PLACES_TAKEN). A claim stated on honour counts until verifyBy. "
                            + "Who takes part again goes on with what is left of the earlier enrolment in the period. "
                            + "A citizen applies for the own person, the "
                            + "desk for people of its county. 404 PERSON_NOT_FOUND; 409 ALREADY_TAKES_PART, COUNTY_NOT_ENABLED, "
                            + "PERSON_PENDING_DESK; "
                            + "422 PROGRAMME_NOT_PUBLISHED (also when it is paused, closed or over).")
    public EnrolmentView apply(@Valid @NotNull NewEnrolment request) {
        return enrolments.apply(request);
    }

    @GET
    @RolesAllowed(Roles.DESK_OFFICER)
    @Operation(
            summary = "List enrolments of the county",
            description = "Oldest first; without names. For the desk, of the programmes of its county.")
    public Page<EnrolmentView> list(
            @Parameter(description = "Only those in this state", example = "UNDER_REVIEW") @RestQuery @Nullable
                    EnrolmentState state,
            @Parameter(description = "Only those of this programme") @RestQuery @Nullable UUID programme,
            @BeanParam PageRequest page) {
        return enrolments.list(state, programme, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Operation(
            summary = "Read one enrolment",
            description =
                    "For the person and the desk of the person's county. 404 ENROLMENT_NOT_FOUND for everybody else.")
    public EnrolmentView read(@RestPath UUID id) {
        return enrolments.read(id);
    }

    @GET
    @Path("/{id}/steps")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Operation(
            summary = "List the steps of an enrolment",
            description = "First to last, each decision with its inputs and their hash. For the person and the desk of "
                    + "the person's county. 404 ENROLMENT_NOT_FOUND.")
    public Page<StepView> steps(@RestPath UUID id, @BeanParam PageRequest page) {
        return enrolments.steps(id, page);
    }
}
