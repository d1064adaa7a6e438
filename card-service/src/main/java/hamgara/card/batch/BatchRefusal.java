package hamgara.card.batch;

import hamgara.kit.problem.Refusal;

/// The refusals of batches.
final class BatchRefusal {

    private BatchRefusal() {}

    static final class OfflineBatchNotFound extends Refusal.NotFound {
        OfflineBatchNotFound() {
            super("offline-batch-not-found");
        }
    }

    static final class OfflineVenueMissing extends Refusal.Malformed {
        OfflineVenueMissing() {
            super("offline-venue-missing");
        }
    }
}
