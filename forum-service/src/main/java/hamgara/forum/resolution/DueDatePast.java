package hamgara.forum.resolution;

import hamgara.kit.problem.Refusal;

/// A resolution is due on a day to come.
final class DueDatePast extends Refusal.Invalid {
    DueDatePast() {
        super("due-date-past");
    }
}
