package hamgara.venue.checkin;

import hamgara.kit.problem.Refusal;

/// This id already stands for another arrival.
final class CheckInIdReused extends Refusal.Conflict {
    CheckInIdReused() {
        super("check-in-id-reused");
    }
}
