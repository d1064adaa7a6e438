package hamgara.venue.booking;

import hamgara.kit.problem.Refusal;

/// The booking was used or cancelled already.
final class NotCancellable extends Refusal.Conflict {
    NotCancellable(BookingState state) {
        super("not-cancellable", "state", state);
    }
}
