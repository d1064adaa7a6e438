package hamgara.forum.proposal;

/// Where a proposal was born.
public enum Origin {
    /// A citizen wrote it, alone or with others.
    CITIZEN,
    /// People wrote it together in a session.
    SESSION,
    /// People wrote it on paper.
    PAPER
}
