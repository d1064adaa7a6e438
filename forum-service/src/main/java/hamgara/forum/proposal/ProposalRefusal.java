package hamgara.forum.proposal;

import hamgara.kit.problem.Refusal;

/// The refusals around proposals.
final class ProposalRefusal {

    private ProposalRefusal() {}

    /// There is no such proposal, or none that the caller may know of.
    static final class ProposalNotFound extends Refusal.NotFound {
        ProposalNotFound() {
            super("proposal-not-found");
        }
    }

    /// The proposal has left the state in which this is possible.
    static final class ProposalNotOpen extends Refusal.Conflict {
        ProposalNotOpen(ProposalState state) {
            super("proposal-not-open", "state", state.name());
        }
    }

    /// Only its author may do this to a proposal.
    static final class NotTheAuthor extends Refusal.Forbidden {
        NotTheAuthor() {
            super("not-the-author");
        }
    }

    /// People stand behind these words, so they no longer change under them.
    static final class ProposalHasSupport extends Refusal.Conflict {
        ProposalHasSupport(int supporters) {
            super("proposal-has-support", "supporters", supporters);
        }
    }

    /// A hall that reads everything before it is seen has read these words, and no others.
    static final class WordsScreened extends Refusal.Conflict {
        WordsScreened() {
            super("words-screened");
        }
    }
}
