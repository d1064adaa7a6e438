package hamgara.venue.capacity;

import hamgara.kit.problem.Refusal;

/// Idle hours of one day overlap, or end before they begin.
final class WindowsOverlap extends Refusal.Invalid {
    WindowsOverlap() {
        super("windows-overlap");
    }
}
