package hamgara.card.riskrule;

import hamgara.kit.problem.Refusal;

/// The refusals of rules.
final class RiskRuleRefusal {

    private RiskRuleRefusal() {}

    static final class RiskRuleNotFound extends Refusal.NotFound {
        RiskRuleNotFound() {
            super("risk-rule-not-found");
        }
    }

    static final class RiskRuleNumbers extends Refusal.Invalid {
        RiskRuleNumbers() {
            super("risk-rule-numbers");
        }
    }

    static final class RiskRuleExists extends Refusal.Conflict {
        RiskRuleExists() {
            super("risk-rule-exists");
        }
    }

    static final class RiskRuleRetired extends Refusal.Conflict {
        RiskRuleRetired() {
            super("risk-rule-retired");
        }
    }
}
