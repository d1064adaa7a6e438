package hamgara.forum.resolution;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What can happen to a resolution.
@Schema(name = "ResolutionStepKind")
public enum ResolutionStep {
    ADOPTED,
    ACCEPTED,
    DECLINED,
    STARTED,
    PROGRESSED,
    EVIDENCE_ADDED,
    RESCHEDULED,
    OVERDUE,
    ESCALATED,
    DONE_CLAIMED,
    SENT_BACK,
    DONE_VERIFIED,
    DISPUTED,
    DISPUTE_DISMISSED,
    DISPUTE_UPHELD,
    REOPENED,
    REVIEW_DUE,
    CANCELLED,
    CLOSED
}
