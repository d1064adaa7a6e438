package hamgara.forum.proposal;

import hamgara.kit.problem.Refusal;

/// People stand behind these words, so they no longer change under them.
final class ProposalHasSupport extends Refusal.Conflict {
    ProposalHasSupport(int supporters) {
        super("proposal-has-support", "supporters", supporters);
    }
}
