package hamgara.forum.search;

/// What a search can find.
public enum SearchKind {
    PROPOSAL,
    COMMENT,
    STATEMENT,
    /// Once people are invited.
    SESSION,
    /// Once they are signed.
    MINUTES,
    RESOLUTION
}
