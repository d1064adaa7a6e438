package hamgara.forum.search;

/// In which order a search answers.
enum SearchOrder {
    /// What fits best first.
    RELEVANCE,
    NEWEST,
    /// As readers of Persian look names up.
    TITLE
}
