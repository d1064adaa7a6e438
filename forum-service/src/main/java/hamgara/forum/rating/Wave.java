package hamgara.forum.rating;

/// When an answer is rated.
enum Wave {
    /// From the answer on.
    ANSWER,
    /// From 90 days after the answer on.
    DAY_90
}
