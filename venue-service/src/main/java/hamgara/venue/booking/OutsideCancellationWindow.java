package hamgara.venue.booking;

import hamgara.kit.problem.Refusal;

/// Too close to the begin of the slot.
final class OutsideCancellationWindow extends Refusal.Conflict {
    OutsideCancellationWindow() {
        super("outside-cancellation-window");
    }
}
