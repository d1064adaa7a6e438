package hamgara.card.fund;

import hamgara.card.ledger.JournalKind;
import hamgara.card.money.Money;
import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One movement of a fund on the wire.
@Schema(name = "FundMovement", description = "One ledger entry of a fund's account.")
record MovementView(
        @Schema(description = "The journal it belongs to") UUID journalId,

        JournalKind kind,

        @Schema(description = "Above zero: came in; below zero: was granted")
        Money amount,

        @Schema(description = "When it was posted (UTC)") Instant postedAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String postedAtJalali) {

    static MovementView of(UUID journal, JournalKind kind, Money amount, Instant postedAt) {
        return new MovementView(journal, kind, amount, postedAt, Jalali.of(postedAt));
    }
}
