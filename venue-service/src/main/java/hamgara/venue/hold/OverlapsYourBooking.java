package hamgara.venue.hold;

import hamgara.kit.problem.Refusal;

/// One person is in one place at a time.
final class OverlapsYourBooking extends Refusal.Conflict {
    OverlapsYourBooking() {
        super("overlaps-your-booking");
    }
}
