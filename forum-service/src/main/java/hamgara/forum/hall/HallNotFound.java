package hamgara.forum.hall;

import hamgara.kit.problem.Refusal;

/// There is no such hall.
final class HallNotFound extends Refusal.NotFound {
    HallNotFound() {
        super("hall-not-found");
    }
}
