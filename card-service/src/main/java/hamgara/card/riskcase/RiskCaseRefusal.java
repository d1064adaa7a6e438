package hamgara.card.riskcase;

import hamgara.kit.problem.Refusal;

/// The refusals of cases.
final class RiskCaseRefusal {

    private RiskCaseRefusal() {}

    static final class RiskCaseNotFound extends Refusal.NotFound {
        RiskCaseNotFound() {
            super("risk-case-not-found");
        }
    }

    static final class RiskCaseState extends Refusal.Conflict {
        RiskCaseState(RiskCase.State state) {
            super("risk-case-state", "state", state.name());
        }
    }

    static final class RiskCaseNotYours extends Refusal.Forbidden {
        RiskCaseNotYours() {
            super("risk-case-not-yours");
        }
    }

    static final class RiskCaseOwnProposal extends Refusal.Forbidden {
        RiskCaseOwnProposal() {
            super("risk-case-own-proposal");
        }
    }

    static final class RiskVenueUnknown extends Refusal.Invalid {
        RiskVenueUnknown() {
            super("risk-venue-unknown");
        }
    }

    static final class RiskDayAhead extends Refusal.Invalid {
        RiskDayAhead() {
            super("risk-day-ahead");
        }
    }
}
