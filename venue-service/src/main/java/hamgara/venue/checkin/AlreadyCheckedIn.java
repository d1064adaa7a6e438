package hamgara.venue.checkin;

import hamgara.kit.problem.Refusal;

/// The booking was used already.
final class AlreadyCheckedIn extends Refusal.Conflict {
    AlreadyCheckedIn() {
        super("already-checked-in");
    }
}
