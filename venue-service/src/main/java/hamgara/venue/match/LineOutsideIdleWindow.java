package hamgara.venue.match;

import hamgara.kit.problem.Refusal;

/// A line lies outside the idle hours of its capacity, or overlaps another line.
final class LineOutsideIdleWindow extends Refusal.Invalid {
    LineOutsideIdleWindow() {
        super("line-outside-idle-window");
    }
}
