package hamgara.card.grantbatch;

import hamgara.card.programme.Category;
import hamgara.kit.outbox.Event;
import java.util.UUID;

/// What happens to a grant batch.
sealed interface GrantBatchEvent extends Event {

    UUID batch();

    @Override
    default UUID subject() {
        return batch();
    }

    /// It waits for a second person.
    record Requested(UUID batch, UUID programme, Category category, String county) implements GrantBatchEvent {
        @Override
        public String type() {
            return "hamgara.card.grant-batch-requested.v1";
        }
    }

    /// A second person approved it; it runs from now on.
    record Approved(UUID batch, UUID programme, String county) implements GrantBatchEvent {
        @Override
        public String type() {
            return "hamgara.card.grant-batch-approved.v1";
        }
    }

    /// Everybody in it has an answer.
    record Finished(UUID batch, UUID programme, GrantBatchState state, long granted, long refused, String county)
            implements GrantBatchEvent {
        @Override
        public String type() {
            return "hamgara.card.grant-batch-finished.v1";
        }
    }
}
