package hamgara.forum.support;

/// How a person stands behind a proposal; there is no vote against.
enum SupportKind {
    /// I join.
    JOIN,
    /// I join and can help.
    HELP
}
