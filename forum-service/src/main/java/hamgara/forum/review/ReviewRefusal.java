package hamgara.forum.review;

import hamgara.kit.problem.Refusal;

/// The refusals around what waits for a moderator.
final class ReviewRefusal {

    private ReviewRefusal() {}

    /// There is no such item, or it is not the caller's to know of.
    static final class ReviewItemNotFound extends Refusal.NotFound {
        ReviewItemNotFound() {
            super("review-item-not-found");
        }
    }

    /// Another moderator has it.
    static final class ReviewItemClaimed extends Refusal.Conflict {
        ReviewItemClaimed() {
            super("review-item-claimed");
        }
    }

    /// Who decides has claimed it before.
    static final class ReviewItemNotClaimed extends Refusal.Conflict {
        ReviewItemNotClaimed() {
            super("review-item-not-claimed");
        }
    }

    /// Somebody has decided.
    static final class ReviewItemDecided extends Refusal.Conflict {
        ReviewItemDecided() {
            super("review-item-decided");
        }
    }
}
