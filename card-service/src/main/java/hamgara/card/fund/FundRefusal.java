package hamgara.card.fund;

import hamgara.kit.problem.Refusal;

/// The refusals of funds.
final class FundRefusal {

    private FundRefusal() {}

    static final class FundNotFound extends Refusal.NotFound {
        FundNotFound() {
            super("fund-not-found");
        }
    }

    static final class FundCodeTaken extends Refusal.Conflict {
        FundCodeTaken(String code) {
            super("fund-code-taken", "fund", code);
        }
    }

    static final class FundExhausted extends Refusal.Conflict {
        FundExhausted(String code) {
            super("fund-exhausted", "fund", code);
        }
    }
}
