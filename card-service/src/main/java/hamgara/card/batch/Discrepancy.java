package hamgara.card.batch;

import hamgara.card.journal.Verdict;
import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of a finding.
record Discrepancy(
        UUID id,
        Verdict.Finding kind,
        UUID terminal,
        String venue,
        String county,
        @Nullable Long seq,
        String digest,
        String reason,
        @Nullable UUID card,
        UUID batch,
        Instant foundAt) {

    OfflineDiscrepancyView view() {
        return new OfflineDiscrepancyView(
                id, kind, terminal, venue, seq, digest, reason, card, batch, foundAt, Jalali.of(foundAt));
    }

    /// As the venue may see it.
    OfflineDiscrepancyView maskedView() {
        return new OfflineDiscrepancyView(
                id, kind, terminal, venue, seq, digest, reason, null, batch, foundAt, Jalali.of(foundAt));
    }
}
