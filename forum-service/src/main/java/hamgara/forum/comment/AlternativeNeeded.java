package hamgara.forum.comment;

import hamgara.kit.problem.Refusal;

/// A concern comes with another way.
final class AlternativeNeeded extends Refusal.Invalid {
    AlternativeNeeded() {
        super("alternative-needed");
    }
}
