package hamgara.card.payout;

import hamgara.card.money.Money;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A batch on the wire.
@Schema(
        name = "PayoutBatch",
        description = "Orders to the bank: proposed by one, approved by another, sent after a pause.")
record PayoutBatchView(
        UUID id,

        @Schema(description = "SCI code of the county", examples = "0614")
        String county,

        @Schema(description = "SENT batches have payouts that the bank confirms or refuses one by one")
        State state,

        @Schema(description = "Rials of all payouts; of a sent batch, of those that were not left out")
        Money amount,

        List<PayoutView> payouts,

        @Schema(description = "When it was proposed (UTC)") Instant proposedAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-10-05")
        String proposedAtJalali,

        @Schema(description = "From when on it may be sent (UTC); absent until approved") @Nullable
        Instant sendableAt,

        @Schema(description = "When it was sent (UTC)") @Nullable
        Instant sentAt,

        @Schema(description = "Grows by one with every change")
        long version)
        implements Versioned {

    enum State {
        PROPOSED,
        APPROVED,
        SENT,
        CANCELLED
    }

    static PayoutBatchView of(Batch batch, Money amount, List<PayoutView> payouts) {
        return new PayoutBatchView(
                batch.id(),
                batch.county(),
                batch.state(),
                amount,
                payouts,
                batch.proposedAt(),
                Jalali.of(batch.proposedAt()),
                batch.sendableAt(),
                batch.sentAt(),
                batch.version());
    }
}
