package hamgara.forum.subject;

import hamgara.kit.problem.Refusal;
import java.time.Instant;

/// The refusals around topics.
final class TopicRefusal {

    private TopicRefusal() {}

    /// No topic has this code at that time.
    static final class TopicNotFound extends Refusal.NotFound {
        TopicNotFound() {
            super("topic-not-found");
        }
    }

    /// There is one with this code.
    static final class TopicExists extends Refusal.Conflict {
        TopicExists(String topic) {
            super("topic-exists", "topic", topic);
        }
    }

    /// A topic would stand below itself.
    static final class TopicCycle extends Refusal.Invalid {
        TopicCycle(String topic) {
            super("topic-cycle", "topic", topic);
        }
    }

    /// What was valid in the past stays.
    static final class TopicStartsTooEarly extends Refusal.Invalid {
        TopicStartsTooEarly(Instant earliest) {
            super("topic-starts-too-early", "earliest", earliest.toString());
        }
    }
}
