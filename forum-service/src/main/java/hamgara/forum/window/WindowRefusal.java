package hamgara.forum.window;

import hamgara.kit.problem.Refusal;

/// The refusals around windows.
final class WindowRefusal {

    private WindowRefusal() {}

    /// The window of a proposal does not get shorter.
    static final class WindowOnlyLonger extends Refusal.Invalid {
        WindowOnlyLonger() {
            super("window-only-longer");
        }
    }
}
