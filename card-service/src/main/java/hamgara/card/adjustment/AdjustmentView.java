package hamgara.card.adjustment;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An adjustment on the wire.
@Schema(name = "Adjustment", description = "A correction of a pocket, by two persons.")
record AdjustmentView(
        UUID id,
        UUID pocketId,
        State state,

        @Schema(description = "In the unit: above zero puts in, below zero takes out", examples = "1")
        long amount,

        @Schema(examples = "ENTRY:CARD-YOUTH:SPORT") String unit,

        NewAdjustment.Reason reason,

        @Nullable String reference,

        @Schema(description = "When it was asked for (UTC)") Instant requestedAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String requestedAtJalali,

        @Schema(description = "When it was decided (UTC)") @Nullable
        Instant decidedAt,

        @Schema(description = "Grows by one with every change")
        long version)
        implements Versioned {

    /// How far an adjustment is.
    @Schema(name = "AdjustmentState")
    enum State {
        REQUESTED,
        APPROVED,
        REJECTED
    }

    static AdjustmentView of(AdjustmentRows.Row row) {
        return new AdjustmentView(
                row.id(),
                row.pocket(),
                row.state(),
                row.amount(),
                row.unit(),
                row.reason(),
                row.reference(),
                row.requestedAt(),
                Jalali.of(row.requestedAt()),
                row.decidedAt(),
                row.version());
    }
}
