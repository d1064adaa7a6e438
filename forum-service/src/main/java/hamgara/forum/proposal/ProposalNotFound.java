package hamgara.forum.proposal;

import hamgara.kit.problem.Refusal;

/// There is no such proposal.
final class ProposalNotFound extends Refusal.NotFound {
    ProposalNotFound() {
        super("proposal-not-found");
    }
}
