package hamgara.venue.proposal;

import hamgara.kit.problem.Refusal;

/// The refusals of proposals.
final class ProposalRefusal {

    private ProposalRefusal() {}

    static final class MatchProposalNotFound extends Refusal.NotFound {
        MatchProposalNotFound() {
            super("match-proposal-not-found");
        }
    }

    /// The step does not follow the present state.
    static final class MatchProposalState extends Refusal.Conflict {
        MatchProposalState(ProposalState state) {
            super("match-proposal-state", "state", state.name());
        }
    }

    /// Neither a programme manager of the county nor an owner of one of the facilities.
    static final class MatchProposalNotYours extends Refusal.Forbidden {
        MatchProposalNotYours() {
            super("match-proposal-not-yours");
        }
    }
}
