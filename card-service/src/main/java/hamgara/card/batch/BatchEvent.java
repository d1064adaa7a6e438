package hamgara.card.batch;

import hamgara.card.journal.Verdict;
import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the journals of a terminal led to.
sealed interface BatchEvent extends Event {

    /// A part of a journal has arrived. Counts are of this part; a later one may free what is held.
    record OfflineReconciled(
            UUID batch,
            UUID terminal,
            String venue,
            String county,
            int accepted,
            int acceptedShortfall,
            int rejected,
            int held,
            long acknowledgedThrough)
            implements BatchEvent {
        @Override
        public String type() {
            return "hamgara.card.offline-reconciled.v1";
        }

        @Override
        public UUID subject() {
            return terminal;
        }
    }

    /// Something in a journal that somebody should look at.
    record OfflineDiscrepancyFound(
            UUID discrepancy,
            Verdict.Finding kind,
            String reason,
            UUID terminal,
            String venue,
            String county,
            @Nullable UUID cardId)
            implements BatchEvent {
        @Override
        public String type() {
            return "hamgara.card.offline-discrepancy-found.v1";
        }

        @Override
        public UUID subject() {
            return discrepancy;
        }
    }
}
