package hamgara.card.status;

import hamgara.kit.problem.Refusal;

/// There is no status list of this number.
final class StatusListNotFound extends Refusal.NotFound {

    StatusListNotFound() {
        super("status-list-not-found");
    }
}
