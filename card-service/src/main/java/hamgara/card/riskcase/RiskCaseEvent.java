package hamgara.card.riskcase;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// What happened to a case, told without persons and reasons.
sealed interface RiskCaseEvent extends Event {

    UUID riskCase();

    @Override
    default UUID subject() {
        return riskCase();
    }

    /// Something looks like misuse; its payment waits.
    record RiskCaseOpened(UUID riskCase, RiskCase.Kind kind, String venue, String county) implements RiskCaseEvent {
        @Override
        public String type() {
            return "hamgara.card.risk-case-opened.v1";
        }
    }

    /// Two people have decided on a case.
    record RiskCaseDecided(UUID riskCase, RiskCase.Outcome outcome, String venue, String county)
            implements RiskCaseEvent {
        @Override
        public String type() {
            return "hamgara.card.risk-case-decided.v1";
        }
    }
}
