package hamgara.forum.resolution;

/// Where a resolution stands. That it is overdue is worked out from its due date and never set.
enum ResolutionState {
    /// Adopted; the owner has not begun.
    NOT_STARTED,
    /// The owner is at work.
    IN_PROGRESS,
    /// The owner says that it is done, with evidence.
    DONE_CLAIMED,
    /// Somebody outside the owner has verified it.
    DONE_VERIFIED
}
