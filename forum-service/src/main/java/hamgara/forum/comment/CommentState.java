package hamgara.forum.comment;

/// What is left of a comment.
enum CommentState {
    SHOWN,
    /// Moderators took its words out of sight.
    HIDDEN,
    /// Its author took it back: what stays is its place, for the answers below.
    GONE
}
