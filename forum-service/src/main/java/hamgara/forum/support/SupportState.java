package hamgara.forum.support;

/// What became of a support.
enum SupportState {
    /// It counts.
    ACTIVE,
    /// It counts once something comes true.
    CONDITIONAL,
    /// Taken back, or ended with the words it was given for.
    WITHDRAWN,
    /// Taken out after a review; it stays spent.
    INVALID;

    /// Whether somebody stands behind the proposal with it, be it if something comes true.
    boolean stands() {
        return this == ACTIVE || this == CONDITIONAL;
    }
}
