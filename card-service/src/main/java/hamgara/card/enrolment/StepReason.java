package hamgara.card.enrolment;

import java.util.Set;

/// Why somebody took a step; codes instead of words, so that nothing of a person is written down.
enum StepReason {
    EVIDENCE_SEEN(EnrolmentStep.Kind.APPROVED, EnrolmentStep.Kind.RESUMED),
    SOURCE_CONFIRMED(EnrolmentStep.Kind.APPROVED, EnrolmentStep.Kind.RESUMED),
    EVIDENCE_MISSING(EnrolmentStep.Kind.REJECTED, EnrolmentStep.Kind.SUSPENDED),
    NOT_ENTITLED(EnrolmentStep.Kind.REJECTED, EnrolmentStep.Kind.SUSPENDED),
    DATA_WRONG(EnrolmentStep.Kind.REJECTED, EnrolmentStep.Kind.SUSPENDED),
    MISUSE_SUSPECTED(EnrolmentStep.Kind.SUSPENDED),
    CLARIFIED(EnrolmentStep.Kind.RESUMED),
    MOVED_AWAY(EnrolmentStep.Kind.SUSPENDED, EnrolmentStep.Kind.WITHDRAWN),
    HOLDER_ASKED(EnrolmentStep.Kind.SUSPENDED, EnrolmentStep.Kind.RESUMED, EnrolmentStep.Kind.WITHDRAWN),
    DIED(EnrolmentStep.Kind.WITHDRAWN),
    IDENTITY_TO_SHOW(EnrolmentStep.Kind.EVIDENCE_ASKED),
    RESIDENCE_TO_SHOW(EnrolmentStep.Kind.EVIDENCE_ASKED),
    CLAIM_TO_SHOW(EnrolmentStep.Kind.EVIDENCE_ASKED),
    HOUSEHOLD_TO_SHOW(EnrolmentStep.Kind.EVIDENCE_ASKED);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of
    private final Set<EnrolmentStep.Kind> steps;

    StepReason(EnrolmentStep.Kind... steps) {
        this.steps = Set.of(steps);
    }

    boolean fits(EnrolmentStep.Kind step) {
        return steps.contains(step);
    }
}
