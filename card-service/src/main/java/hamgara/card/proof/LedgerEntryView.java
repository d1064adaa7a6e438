package hamgara.card.proof;

import hamgara.card.ledger.AccountKind;
import hamgara.card.ledger.JournalKind;
import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One entry of the ledger on the wire.
@Schema(name = "LedgerEntry", description = "One entry of the ledger.")
record LedgerEntryView(
        UUID journalId,

        @Schema(description = "Its place in the journal", examples = "1")
        int line,

        JournalKind kind,
        AccountKind account,

        @Schema(description = "Whose account: id of a fund, programme or pocket, pocket:card, or code of a venue")
        String owner,

        @Schema(description = "IRR for current rials, or ENTRY:programme:category", examples = "IRR")
        String unit,

        @Schema(description = "In the unit; above zero is credit", examples = "-1500000")
        long amount,

        @Schema(description = "When it was posted (UTC)") Instant postedAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String postedAtJalali,

        @Schema(description = "Number of the transaction that wrote it; blocks are stretches of these")
        long xact) {

    static LedgerEntryView of(
            UUID journal,
            int line,
            JournalKind kind,
            AccountKind account,
            String owner,
            String unit,
            long amount,
            Instant postedAt,
            long xact) {
        return new LedgerEntryView(
                journal, line, kind, account, owner, unit, amount, postedAt, Jalali.of(postedAt), xact);
    }
}
