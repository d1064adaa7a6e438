package hamgara.card.stock;

import hamgara.kit.problem.Refusal;

/// The refusals of batches.
final class StockRefusal {

    private StockRefusal() {}

    static final class CardBatchNotFound extends Refusal.NotFound {
        CardBatchNotFound() {
            super("card-batch-not-found");
        }
    }

    static final class CardBatchEmpty extends Refusal.Invalid {
        CardBatchEmpty() {
            super("card-batch-empty");
        }
    }

    static final class CardBatchTooLarge extends Refusal.Invalid {
        CardBatchTooLarge() {
            super("card-batch-too-large");
        }
    }

    static final class CardBatchInOtherState extends Refusal.Conflict {
        CardBatchInOtherState(CardBatch.State state) {
            super("card-batch-in-other-state", "state", state.name());
        }
    }

    static final class ProgrammeNotInForce extends Refusal.Invalid {
        ProgrammeNotInForce() {
            super("programme-not-in-force");
        }
    }
}
