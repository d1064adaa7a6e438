package hamgara.forum.proposal;

import hamgara.kit.problem.Refusal;

/// The day of the session or paper is still to come.
final class RecordedTooEarly extends Refusal.Invalid {
    RecordedTooEarly() {
        super("recorded-too-early");
    }
}
