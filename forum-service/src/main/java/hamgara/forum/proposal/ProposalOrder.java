package hamgara.forum.proposal;

/// What comes first in a list of proposals.
enum ProposalOrder {
    WEIGHT,
    SCOPE
}
