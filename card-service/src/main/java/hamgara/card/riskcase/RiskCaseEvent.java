package hamgara.card.riskcase;

import hamgara.card.authorization.StruckFor;
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

    /// The payment of uses waits no longer; they stand in the venue's next statement.
    record HeldUsesReleased(UUID riskCase, int uses, String venue, String county) implements RiskCaseEvent {
        @Override
        public String type() {
            return "hamgara.card.held-uses-released.v1";
        }
    }

    /// Uses are not paid; they went back to their holders or to the funds and programmes they came from.
    record HeldUsesStruck(UUID riskCase, int uses, StruckFor returnedTo, String venue, String county)
            implements RiskCaseEvent {
        @Override
        public String type() {
            return "hamgara.card.held-uses-struck.v1";
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
