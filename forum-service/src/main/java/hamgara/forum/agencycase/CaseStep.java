package hamgara.forum.agencycase;

/// What can happen to a case.
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
