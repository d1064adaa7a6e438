package hamgara.venue.slot;

import hamgara.kit.problem.Refusal;

/// The facility is used for another audience just before or after, and nobody shall meet at the door.
final class ChangeoverNeeded extends Refusal.Conflict {
    ChangeoverNeeded(int minutes) {
        super("changeover-needed", "minutes", minutes);
    }
}
