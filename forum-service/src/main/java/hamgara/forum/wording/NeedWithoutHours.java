package hamgara.forum.wording;

import hamgara.kit.problem.Refusal;

/// What is asked for ends before it begins.
final class NeedWithoutHours extends Refusal.Invalid {
    NeedWithoutHours() {
        super("need-without-hours");
    }
}
