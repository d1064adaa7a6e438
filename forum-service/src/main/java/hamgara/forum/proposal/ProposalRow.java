package hamgara.forum.proposal;

/// A proposal of a list with its place there.
record ProposalRow(ProposalPlace place, ProposalView view) {}
