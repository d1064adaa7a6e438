package hamgara.kit.page;

import hamgara.kit.problem.Refusal;

/// The cursor was not given out by this list.
final class BadCursor extends Refusal.Malformed {
    BadCursor() {
        super("bad-cursor");
    }
}
