package hamgara.card.batch;

import hamgara.card.journal.Verdict;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A finding on the wire.
@Schema(name = "OfflineDiscrepancy", description = "Something in a journal that somebody should look at.")
record OfflineDiscrepancyView(
        UUID id,

        @Schema(
                description = "FORGED: not signed by the terminal. FORKED: two histories under its key. REFUSED: not "
                        + "paid. SHORTFALL: more than there was. CLONED: the same at several terminals. OVER_LIMIT: "
                        + "paid, but beyond a limit together with other uses. AMOUNT_DIFFERS: counted online before, "
                        + "by another amount",
                examples = "SHORTFALL")
        Verdict.Finding kind,

        UUID terminalId,

        @Schema(examples = "takhti") String venueCode,

        @Schema(description = "Number in the journal, where it had one", examples = "7") @Nullable
        Long seq,

        @Schema(description = "SHA-256 of the record in hexadecimal")
        String digest,

        @Schema(description = "As in the result of the record", examples = "QUOTA_EXHAUSTED")
        String reason,

        @Schema(description = "The card, where one was found; for auditors and the county alone") @Nullable
        UUID cardId,

        UUID batchId,

        @Schema(description = "When it was found (UTC)") Instant foundAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String foundAtJalali) {}
