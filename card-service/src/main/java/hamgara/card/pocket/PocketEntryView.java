package hamgara.card.pocket;

import hamgara.card.ledger.AccountKind;
import hamgara.card.ledger.JournalKind;
import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One ledger entry of a pocket on the wire.
@Schema(name = "PocketEntry", description = "One ledger entry of a pocket.")
record PocketEntryView(
        @Schema(description = "The journal it belongs to") UUID journalId,

        JournalKind kind,

        @Schema(description = "POCKET: what can be used. HOLD: what is promised", examples = "POCKET")
        AccountKind account,

        @Schema(description = "Above zero: came in; below zero: went out; in the unit", examples = "-1")
        long amount,

        @Schema(examples = "ENTRY:CARD-YOUTH:SPORT") String unit,

        @Schema(description = "When it was posted (UTC)") Instant postedAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String postedAtJalali) {

    static PocketEntryView of(PocketBook.Entry entry) {
        return new PocketEntryView(
                entry.journal(),
                entry.kind(),
                entry.account(),
                entry.amount(),
                entry.unit(),
                entry.postedAt(),
                Jalali.of(entry.postedAt()));
    }
}
