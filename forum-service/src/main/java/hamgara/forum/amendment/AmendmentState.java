package hamgara.forum.amendment;

/// Where an amendment stands.
enum AmendmentState {
    /// An author has to decide.
    PROPOSED,
    /// Its words are those of the proposal.
    ACCEPTED,
    /// An author said why not.
    REJECTED,
    /// It was not taken over, and is a proposal of its own.
    PROMOTED,
    /// Taken back by who wrote it.
    WITHDRAWN,
    /// It waited until its proposal was not open any more.
    OBSOLETE
}
