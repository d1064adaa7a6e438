package hamgara.forum.comment;

/// In which order comments come.
enum CommentOrder {
    /// Each comment before the answers to it, both oldest first.
    THREAD,
    NEWEST
}
