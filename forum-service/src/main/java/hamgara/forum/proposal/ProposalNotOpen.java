package hamgara.forum.proposal;

import hamgara.kit.problem.Refusal;

/// The proposal has left the state in which this is possible.
final class ProposalNotOpen extends Refusal.Conflict {
    ProposalNotOpen(ProposalState state) {
        super("proposal-not-open", "state", state.name());
    }
}
