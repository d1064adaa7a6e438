package hamgara.card.enrolment;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: the steps below `/v1/enrolments/{id}`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/enrolments/{id}")
@Tag(name = "Enrolments", description = "Who takes part in which programme, and why or why not.")
class EnrolmentDeskResource {

    private final EnrolmentDesk desk;
    private final IfMatch ifMatch;

    EnrolmentDeskResource(EnrolmentDesk desk, IfMatch ifMatch) {
        this.desk = desk;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/approve")
    @RolesAllowed(Roles.DESK_OFFICER)
    @Idempotent
    @Conditional
    @Operation(
            summary = "Approve after a review",
            description = "From UNDER_REVIEW or NEEDS_EVIDENCE; ACTIVE, or WAITLISTED before the start or without a "
                    + "place. For the desk of the person's county, never for the own enrolment. 404 "
                    + "ENROLMENT_NOT_FOUND; 409 STEP_NOT_POSSIBLE, GUARDIAN_CONSENT_NEEDED; 412 STALE_VERSION; "
                    + "422 REASON_NOT_FITTING; 403 OWN_ENROLMENT.")
    public EnrolmentView approve(@RestPath UUID id, @Valid @NotNull EnrolmentChange.Approve request) {
        return desk.approve(id, request.reason(), ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/reject")
    @RolesAllowed(Roles.DESK_OFFICER)
    @Idempotent
    @Conditional
    @Operation(
            summary = "Reject after a review",
            description = "From UNDER_REVIEW or NEEDS_EVIDENCE; final. For the desk of the person's county, never for "
                    + "the own enrolment. 404 ENROLMENT_NOT_FOUND; 409 STEP_NOT_POSSIBLE; 412 STALE_VERSION; 422 "
                    + "REASON_NOT_FITTING; 403 OWN_ENROLMENT.")
    public EnrolmentView reject(@RestPath UUID id, @Valid @NotNull EnrolmentChange.Reject request) {
        return desk.reject(id, request.reason(), ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/ask-evidence")
    @RolesAllowed(Roles.DESK_OFFICER)
    @Idempotent
    @Conditional
    @Operation(
            summary = "Ask for evidence",
            description =
                    "From UNDER_REVIEW; the person brings it to the desk, which then approves or rejects. For the "
                            + "desk of the person's county, never for the own enrolment. 404 ENROLMENT_NOT_FOUND; 409 "
                            + "STEP_NOT_POSSIBLE; 412 STALE_VERSION; 422 REASON_NOT_FITTING; 403 OWN_ENROLMENT.")
    public EnrolmentView askEvidence(@RestPath UUID id, @Valid @NotNull EnrolmentChange.AskEvidence request) {
        return desk.askEvidence(id, request.reason(), ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/suspend")
    @RolesAllowed(Roles.DESK_OFFICER)
    @Idempotent
    @Conditional
    @Operation(
            summary = "Suspend an enrolment",
            description =
                    "From ACTIVE or GRACE; uses are declined with ENROLMENT_SUSPENDED. The place is kept. For the "
                            + "desk of the person's county, never for the own enrolment. 404 ENROLMENT_NOT_FOUND; 409 "
                            + "STEP_NOT_POSSIBLE; 412 STALE_VERSION; 422 REASON_NOT_FITTING; 403 OWN_ENROLMENT.")
    public EnrolmentView suspend(@RestPath UUID id, @Valid @NotNull EnrolmentChange.Suspend request) {
        return desk.suspend(id, request.reason(), ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/resume")
    @RolesAllowed(Roles.DESK_OFFICER)
    @Idempotent
    @Conditional
    @Operation(
            summary = "Resume a suspended enrolment",
            description =
                    "What was suspended for CLAIM_NOT_VERIFIED, OWN_CONSENT_NEEDED or GUARDIAN_CONSENT_MISSING goes "
                            + "on only once that is mended. For the desk of the person's county, never for the own enrolment. 404 "
                            + "ENROLMENT_NOT_FOUND; 409 STEP_NOT_POSSIBLE, CLAIM_NOT_VERIFIED, OWN_CONSENT_NEEDED, "
                            + "GUARDIAN_CONSENT_NEEDED; 412 "
                            + "STALE_VERSION; 422 REASON_NOT_FITTING; 403 OWN_ENROLMENT.")
    public EnrolmentView resume(@RestPath UUID id, @Valid @NotNull EnrolmentChange.Resume request) {
        return desk.resume(id, request.reason(), ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/withdraw")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Idempotent
    @Conditional
    @Operation(
            summary = "Withdraw an enrolment",
            description = "From every state that is not final; the place goes to the next in the queue, and its "
                    + "cards are cancelled; one suspended for RISK or ADMIN stays so. For the person and the desk of the "
                    + "person's county. 404 ENROLMENT_NOT_FOUND; 409 STEP_NOT_POSSIBLE; 412 STALE_VERSION; 422 "
                    + "REASON_NOT_FITTING.")
    public EnrolmentView withdraw(@RestPath UUID id, @Valid @NotNull EnrolmentChange.Withdraw request) {
        return desk.withdraw(id, request.reason(), ifMatch.version());
    }

    @POST
    @Path("/renew")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Idempotent
    @Conditional
    @Operation(
            summary = "Renew an enrolment",
            description = "From renewalDays before the end until the grace is over: weighed anew by the version in "
                    + "force, and the new term follows the old one. For the person and the desk of the person's "
                    + "county. 404 ENROLMENT_NOT_FOUND; 409 STEP_NOT_POSSIBLE, RENEWAL_NOT_OPEN, "
                    + "RENEWAL_NOT_NEEDED, RENEWAL_NOT_ELIGIBLE; 412 STALE_VERSION; 422 PROGRAMME_NOT_PUBLISHED.")
    public EnrolmentView renew(@RestPath UUID id) {
        return desk.renew(id, ifMatch.version());
    }

    @POST
    @Path("/consent")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Idempotent
    @Conditional
    @Operation(
            summary = "Give the own consent",
            description = "From the 18th birthday on, when the guardian's consent no longer counts; lifts "
                    + "OWN_CONSENT_NEEDED. For the person, and for the desk that has the signed form. 404 "
                    + "ENROLMENT_NOT_FOUND; 409 OWN_CONSENT_NOT_ASKED; 412 STALE_VERSION.")
    public EnrolmentView consent(@RestPath UUID id) {
        return desk.consent(id, ifMatch.version());
    }
}
