package hamgara.venue.changeover;

import hamgara.kit.problem.Refusal;
import hamgara.venue.slot.Slots.Neighbours;
import java.util.List;

/// The refusals around the time between audiences.
final class ChangeoverRefusal {

    private ChangeoverRefusal() {}

    /// Two spans of a timetable for different audiences lie too close.
    static final class ChangeoverNotLeft extends Refusal.Invalid {
        ChangeoverNotLeft(int minutes, KeptHours first, KeptHours second) {
            super("changeover-not-left", "minutes", minutes, "first", first, "second", second);
        }
    }

    /// Slots to come for different audiences lie too close.
    static final class ChangeoverInTheWay extends Refusal.Conflict {
        ChangeoverInTheWay(int minutes, List<Neighbours> slots) {
            super("changeover-in-the-way", "minutes", minutes, "slots", slots);
        }
    }
}
