package hamgara.venue.hold;

import hamgara.kit.problem.Refusal;
import java.util.UUID;

/// The caller has no hold with this id.
final class HoldNotFound extends Refusal.NotFound {
    HoldNotFound(UUID hold) {
        super("hold-not-found", "hold", hold);
    }
}
