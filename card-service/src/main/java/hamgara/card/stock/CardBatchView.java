package hamgara.card.stock;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A batch on the wire.
@Schema(name = "CardBatch", description = "Cards that are printed and sent together.")
record CardBatchView(
        UUID id,
        UUID programmeId,

        @Schema(description = "SCI code of the programme's county", examples = "0614")
        String county,

        @Schema(description = "Where the cards go", examples = "shush-1")
        String desk,

        @Schema(description = "How many cards", examples = "50")
        int size,

        @Schema(
                description = "DRAFT: cards are requested; PRODUCED: they have credentials, and the print file can be "
                        + "read; DISPATCHED: on the way; RECEIVED: in the stock of the desk")
        CardBatch.State state,

        @Schema(description = "When it was ordered (UTC)", examples = "2026-11-23T08:30:00Z")
        Instant createdAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String createdAtJalali,

        @Nullable Instant producedAt,

        @Nullable Instant dispatchedAt,

        @Nullable Instant receivedAt,

        @Schema(description = "Grows by one with every change")
        long version)
        implements Versioned {

    static CardBatchView of(CardBatch batch) {
        return new CardBatchView(
                batch.id,
                batch.programmeId,
                batch.countyCode,
                batch.desk,
                batch.size,
                batch.state,
                batch.createdAt,
                Jalali.of(batch.createdAt),
                batch.producedAt,
                batch.dispatchedAt,
                batch.receivedAt,
                batch.version);
    }
}
