package hamgara.forum.proposal;

/// Where a proposal stands.
enum ProposalState {
    /// Open for support.
    PUBLISHED,
    /// Qualified; an agency owes an answer and the text is frozen.
    WITH_AGENCY,
    /// The agency has answered.
    ANSWERED,
    /// Taken back by its author before it qualified.
    WITHDRAWN,
    /// Taken into another proposal, with all who wrote and support it.
    MERGED,
    /// Its window ended before enough people supported it.
    EXPIRED
}
