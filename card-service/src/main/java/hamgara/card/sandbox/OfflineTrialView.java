package hamgara.card.sandbox;

import hamgara.card.journal.JournalRecord.Unit;
import hamgara.card.journal.Verdict;
import hamgara.card.programme.Category;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An offline conflict to try with on the wire.
@Schema(
        name = "OfflineTrial",
        description = "A card of nobody, what the terminal writes into its journal, and what becomes of it.")
record OfflineTrialView(
        @Schema(examples = "PURSE_EXCEEDED") OfflineConflict conflict,

        @Schema(description = "Id of the card; absent where the credential is nobody's") @Nullable
        UUID cardId,

        @Schema(description = "Text that is shown; the record holds its SHA-256")
        String credential,

        Entry record,

        @Schema(
                description = "AS_IT_IS: write, sign and hand in the record as your next one. ONLINE_FIRST: send "
                        + "POST /v1/redemptions with the credential and the reference before. SAME_COUNTER_TWICE: write it "
                        + "as two records in a row with one counter; the second counts. SKIP_A_NUMBER: hand it in with the "
                        + "number after your next, and the missing one later. SAME_NUMBER_TWICE: hand it in, then another "
                        + "one with the same number. WRONG_SIGNATURE: sign with another key under your kid. OTHER_KEY: name "
                        + "the kid of another key. CUT_SHORT: leave the last byte off before you sign. FAR_NUMBER: "
                        + "give it your last acknowledged number and 10,001",
                examples = "AS_IT_IS")
        OfflineConflict.Handling handling,

        Expected expected) {

    /// What the terminal writes beside its own number, chain and counter.
    @Schema(name = "OfflineTrialRecord", description = "The members of the record that the journal does not give.")
    record Entry(
            @Schema(examples = "SANDBOX-0614-PURSE") String programme,

            @Schema(examples = "SPORT") Category category,

            @Schema(examples = "IRR") Unit unit,

            @Schema(description = "Entries or rials, as the unit says", examples = "200000")
            long amount,

            @Schema(description = "Time of the use (UTC), in whole seconds")
            Instant occurredAt,

            @Schema(
                    description =
                            "A package of the sandbox, of the age that the conflict wants; for this terminal alone")
            long packageVersion,

            @Schema(description = "Reference of the use", examples = "sandbox-0190b0a0")
            String reference) {}

    /// What the result of the record says then.
    @Schema(name = "OfflineTrialOutcome", description = "As in the results of the batch.")
    record Expected(
            @Schema(examples = "ACCEPTED_SHORTFALL") Verdict.State state,

            @Schema(examples = "PURSE_EXCEEDED") @Nullable String reason,

            @Schema(examples = "PROGRAMME") Verdict.@Nullable Bearer bearer,

            @Schema(description = "Kind of the discrepancy that is told, if any", examples = "SHORTFALL")
            Verdict.@Nullable Finding finding) {}
}
