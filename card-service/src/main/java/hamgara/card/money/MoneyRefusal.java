package hamgara.card.money;

import hamgara.kit.problem.Refusal;

/// The refusals of amounts and of the rial rule.
final class MoneyRefusal {

    private MoneyRefusal() {}

    static final class AmountNotPossible extends Refusal.Invalid {
        AmountNotPossible() {
            super("amount-not-possible");
        }
    }

    static final class NewRialNotYet extends Refusal.Invalid {
        NewRialNotYet() {
            super("new-rial-not-yet");
        }
    }

    static final class RialRuleExists extends Refusal.Conflict {
        RialRuleExists() {
            super("rial-rule-exists");
        }
    }

    static final class RialRuleNotAhead extends Refusal.Invalid {
        RialRuleNotAhead() {
            super("rial-rule-not-ahead");
        }
    }

    static final class RialRuleNotExact extends Refusal.Invalid {
        RialRuleNotExact() {
            super("rial-rule-not-exact");
        }
    }

    static final class RialRuleNotFound extends Refusal.NotFound {
        RialRuleNotFound() {
            super("rial-rule-not-found");
        }
    }
}
