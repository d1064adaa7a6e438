package hamgara.forum.policy;

import hamgara.kit.problem.Refusal;
import java.time.Instant;

/// The refusals around policies.
final class PolicyRefusal {

    private PolicyRefusal() {}

    /// An agency cannot be asked to answer before it has to acknowledge.
    static final class AnswerBeforeAcknowledgement extends Refusal.Invalid {
        AnswerBeforeAcknowledgement() {
            super("answer-before-acknowledgement");
        }
    }

    /// Nobody hears of a late case before the one below.
    static final class LadderOutOfOrder extends Refusal.Invalid {
        LadderOutOfOrder() {
            super("ladder-out-of-order");
        }
    }

    /// Versions follow each other: none begins before the one it follows, or in the past.
    static final class PolicyStartsTooEarly extends Refusal.Invalid {
        PolicyStartsTooEarly(Instant earliest) {
            super("policy-starts-too-early", "earliest", earliest.toString());
        }
    }
}
