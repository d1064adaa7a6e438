package hamgara.forum.comment;

/// What people comment on.
enum OnKind {
    PROPOSAL,
    SESSION,
    RESOLUTION,
    /// Once they are signed.
    MINUTES
}
