package hamgara.forum.satisfaction;

import hamgara.kit.problem.Refusal;

/// The refusals of satisfaction.
final class SatisfactionRefusal {

    private SatisfactionRefusal() {}

    /// Those who supported the proposal say how satisfied they are.
    static final class RaterNotSupporter extends Refusal.Forbidden {
        RaterNotSupporter() {
            super("rater-not-supporter");
        }
    }

    /// Nobody has verified that it is done.
    static final class NotVerified extends Refusal.Conflict {
        NotVerified() {
            super("not-verified");
        }
    }

    /// What became of it shows later.
    static final class SatisfactionTooEarly extends Refusal.Conflict {
        SatisfactionTooEarly(String from) {
            super("satisfaction-too-early", "from", from);
        }
    }

    /// The person was forgotten, and what was said stays.
    static final class SatisfactionSpent extends Refusal.Conflict {
        SatisfactionSpent() {
            super("satisfaction-spent");
        }
    }
}
