package hamgara.card.pocket;

import hamgara.kit.problem.Refusal;

/// The refusals of pockets.
final class PocketRefusal {

    private PocketRefusal() {}

    static final class PocketNotFound extends Refusal.NotFound {
        PocketNotFound() {
            super("pocket-not-found");
        }
    }
}
