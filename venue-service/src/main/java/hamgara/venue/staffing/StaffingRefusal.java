package hamgara.venue.staffing;

import hamgara.kit.problem.Refusal;
import hamgara.venue.staff.StaffKind;
import java.util.List;

/// The refusals around staff on duty.
final class StaffingRefusal {

    private StaffingRefusal() {}

    /// The hours require staff of which it is not confirmed that they are there.
    static final class StaffNotConfirmed extends Refusal.Conflict {
        StaffNotConfirmed(List<StaffKind> lacking) {
            super("staff-not-confirmed", "lacking", lacking);
        }
    }

    /// A time ends before it begins.
    static final class StaffingTimeReversed extends Refusal.Invalid {
        StaffingTimeReversed() {
            super("staffing-time-reversed");
        }
    }

    /// What was on duty then stays on record.
    static final class StaffingDayOver extends Refusal.Conflict {
        StaffingDayOver() {
            super("staffing-day-over");
        }
    }
}
