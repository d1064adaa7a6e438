package hamgara.venue.hold;

import hamgara.kit.problem.Refusal;
import java.time.Instant;

/// Places are left, but others are about to book them.
final class ReservedByOthers extends Refusal.Conflict {
    ReservedByOthers(Instant tryAgainAt) {
        super("reserved-by-others", "tryAgainAt", tryAgainAt);
    }
}
