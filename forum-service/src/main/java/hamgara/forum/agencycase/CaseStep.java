package hamgara.forum.agencycase;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What can happen to a case.
@Schema(name = "CaseStepKind")
enum CaseStep {
    OPENED,
    ACKNOWLEDGED,
    TRANSFER_ASKED,
    REFERRED,
    TRANSFER_DECLINED,
    TRANSFER_LAPSED,
    WITH_GOVERNOR,
    ASSIGNED,
    EXTENDED,
    PAUSED,
    RESUMED,
    DUE_MOVED,
    ACKNOWLEDGEMENT_OVERDUE,
    ANSWER_OVERDUE,
    ESCALATED,
    OUT_OF_COMPETENCE,
    ANSWERED,
    ANSWER_CORRECTED,
    ACCEPTED,
    REOPENED
}
