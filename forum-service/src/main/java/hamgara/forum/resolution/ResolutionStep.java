package hamgara.forum.resolution;

/// What can happen to a resolution.
enum ResolutionStep {
    ADOPTED,
    STARTED,
    EVIDENCE_ADDED,
    DONE_CLAIMED,
    SENT_BACK,
    DONE_VERIFIED
}
