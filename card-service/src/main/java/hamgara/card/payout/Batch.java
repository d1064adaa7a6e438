package hamgara.card.payout;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A batch as it is stored.
record Batch(
        UUID id,
        String county,
        PayoutBatchView.State state,
        String proposedBy,
        Instant proposedAt,
        @Nullable Instant sendableAt,
        @Nullable Instant sentAt,
        long version) {

    void require(PayoutBatchView.State expected) {
        if (state != expected) {
            throw new PayoutRefusal.PayoutStateConflict(state);
        }
    }
}
