package hamgara.forum.deskentry;

/// How a voice came to the desk.
enum Channel {
    /// Somebody came and was helped.
    ASSISTED,
    /// It stood on paper.
    PAPER
}
