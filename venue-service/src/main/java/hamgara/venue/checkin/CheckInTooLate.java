package hamgara.venue.checkin;

import hamgara.kit.problem.Refusal;

/// The slot is over, or the arrival was noted too long ago.
final class CheckInTooLate extends Refusal.Conflict {
    CheckInTooLate() {
        super("check-in-too-late");
    }
}
