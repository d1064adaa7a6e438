package hamgara.forum.agencycase;

/// Where a case stands.
enum CaseState {
    /// With its agency, not yet acknowledged.
    OPEN,
    /// Sent on to another agency, which has not yet acknowledged it.
    REFERRED,
    /// The agency has said that it is at work on it.
    ACKNOWLEDGED,
    /// Answered with a decision and its reason.
    ANSWERED
}
