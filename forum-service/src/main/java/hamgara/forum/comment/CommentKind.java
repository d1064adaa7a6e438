package hamgara.forum.comment;

/// How a comment helps on what it stands under.
enum CommentKind {
    /// A better way to do it.
    IMPROVE,
    /// A fact that bears on it.
    EVIDENCE,
    /// A room, a skill, an hour that it could use.
    CAPACITY_OFFER,
    /// A worry, together with another way.
    CONCERN_WITH_ALTERNATIVE
}
