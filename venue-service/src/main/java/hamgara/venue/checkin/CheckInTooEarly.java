package hamgara.venue.checkin;

import hamgara.kit.problem.Refusal;
import java.time.Instant;

/// Check-in has not opened for this slot.
final class CheckInTooEarly extends Refusal.Conflict {
    CheckInTooEarly(Instant opensAt) {
        super("check-in-too-early", "opensAt", opensAt);
    }
}
