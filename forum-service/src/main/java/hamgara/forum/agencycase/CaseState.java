package hamgara.forum.agencycase;

/// Where a case stands.
enum CaseState {
    /// With its agency, at first or again, and not yet acknowledged.
    OPEN,
    /// Taken from another agency, or assigned by the governor's office, and not yet acknowledged.
    REFERRED,
    /// The agency has said that it is at work on it.
    ACKNOWLEDGED,
    /// Answered with a decision and its reason.
    ANSWERED
}
