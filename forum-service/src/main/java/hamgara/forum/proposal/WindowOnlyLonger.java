package hamgara.forum.proposal;

import hamgara.kit.problem.Refusal;

/// The window of a proposal does not get shorter.
final class WindowOnlyLonger extends Refusal.Invalid {
    WindowOnlyLonger() {
        super("window-only-longer");
    }
}
