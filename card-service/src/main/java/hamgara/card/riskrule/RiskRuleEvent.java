package hamgara.card.riskrule;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// What happened to a rule that looks for misuse. Its numbers are read over HTTP by those who may know them.
sealed interface RiskRuleEvent extends Event {

    UUID rule();

    @Override
    default UUID subject() {
        return rule();
    }

    /// A rule looks at the uses of a county from now on.
    record RiskRuleMade(UUID rule, RiskRule.Kind kind, String county) implements RiskRuleEvent {
        @Override
        public String type() {
            return "hamgara.card.risk-rule-made.v1";
        }
    }

    /// A rule looks at nothing new; its cases stay.
    record RiskRuleRetired(UUID rule, RiskRule.Kind kind, String county) implements RiskRuleEvent {
        @Override
        public String type() {
            return "hamgara.card.risk-rule-retired.v1";
        }
    }
}
