package hamgara.forum.invalidation;

/// Where a batch stands.
enum InvalidationState {
    /// Written down, with the number of supports it would take out.
    DRAFT,
    /// It starts at an instant, and can be called off until then.
    SCHEDULED,
    /// It takes supports out.
    RUNNING,
    /// All are out.
    DONE,
    /// Called off before it started.
    CANCELLED
}
