package hamgara.card.enrolment;

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
                    "Decides at once by the version in force and keeps the inputs. A refusal is answered with 201 "
                            + "and state REFUSED; its reasons are AGE_BELOW_MIN, AGE_ABOVE_MAX, AREA_NOT_COVERED, "
                            + "COUNTY_NOT_SWITCHED_ON, GUARDIAN_CONSENT_MISSING. A citizen applies for the own person, the "
                            + "desk for people of its county. 404 PERSON_NOT_FOUND; 409 ALREADY_TAKES_PART, COUNTY_PAUSED, PERSON_PENDING_DESK; "
                            + "422 PROGRAMME_NOT_PUBLISHED.")
    public EnrolmentView apply(@Valid @NotNull NewEnrolment request) {
        return enrolments.apply(request);
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
}
