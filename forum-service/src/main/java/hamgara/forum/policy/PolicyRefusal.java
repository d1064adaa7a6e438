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

    /// Versions follow each other: none begins before the one it follows, or in the past.
    static final class PolicyStartsTooEarly extends Refusal.Invalid {
        PolicyStartsTooEarly(Instant earliest) {
            super("policy-starts-too-early", "earliest", earliest.toString());
        }
    }
}
