package hamgara.forum.agencycase;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What can happen to a case.
@Schema(name = "CaseStepKind")
enum CaseStep {
    OPENED,
    ACKNOWLEDGED,
    REFERRED,
    ASSIGNED,
    EXTENDED,
    DUE_MOVED,
    ACKNOWLEDGEMENT_OVERDUE,
    ANSWER_OVERDUE,
    ANSWERED
}
