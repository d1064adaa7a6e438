package hamgara.forum.proposal;

/// A proposal in a list, with the weight of its subject that the order starts from.
record ProposalRow(int weight, ProposalView view) {}
