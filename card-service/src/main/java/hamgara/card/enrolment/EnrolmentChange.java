package hamgara.card.enrolment;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The bodies of the steps that people take with an enrolment.
final class EnrolmentChange {

    private EnrolmentChange() {}

    /// Says yes after a review.
    @Schema(name = "EnrolmentApproval")
    record Approve(
            @Schema(description = "EVIDENCE_SEEN or SOURCE_CONFIRMED", examples = "EVIDENCE_SEEN") @NotNull
            StepReason reason) {}

    /// Says no after a review.
    @Schema(name = "EnrolmentRejection")
    record Reject(
            @Schema(description = "EVIDENCE_MISSING, NOT_ENTITLED or DATA_WRONG", examples = "NOT_ENTITLED") @NotNull
            StepReason reason) {}

    /// Asks the person for something.
    @Schema(name = "EvidenceRequest")
    record AskEvidence(
            @Schema(
                    description = "IDENTITY_TO_SHOW, RESIDENCE_TO_SHOW, CLAIM_TO_SHOW or HOUSEHOLD_TO_SHOW",
                    examples = "CLAIM_TO_SHOW")
            @NotNull
            StepReason reason) {}

    /// Stops an enrolment for now.
    @Schema(name = "EnrolmentSuspension")
    record Suspend(
            @Schema(
                    description = "EVIDENCE_MISSING, NOT_ENTITLED, DATA_WRONG, MISUSE_SUSPECTED, MOVED_AWAY or "
                            + "HOLDER_ASKED",
                    examples = "MISUSE_SUSPECTED")
            @NotNull
            StepReason reason) {}

    /// Lets an enrolment go on.
    @Schema(name = "EnrolmentResumption")
    record Resume(
            @Schema(description = "EVIDENCE_SEEN, SOURCE_CONFIRMED, CLARIFIED or HOLDER_ASKED", examples = "CLARIFIED")
            @NotNull
            StepReason reason) {}

    /// Ends an enrolment before its time.
    @Schema(name = "EnrolmentWithdrawal")
    record Withdraw(
            @Schema(description = "HOLDER_ASKED, MOVED_AWAY or DIED", examples = "HOLDER_ASKED") @NotNull
            StepReason reason) {}
}
