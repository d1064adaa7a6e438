package hamgara.forum.admission;

/// By which way a proposal came in.
public enum Rule {
    /// Enough people stand behind it.
    COUNT,
    /// Every opinion group stands behind it widely enough.
    BREADTH,
    /// A session decided so.
    SESSION,
    /// The hall's secretary decided so.
    SECRETARY
}
