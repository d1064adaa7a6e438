package hamgara.card.purse;

import hamgara.card.journal.JournalRecord.Unit;
import hamgara.card.programme.Category;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Sets entries or rials of a card aside.
@Schema(name = "NewOfflinePurse", description = "What a holder wants to use where there is no network.")
record NewOfflinePurse(
        @Schema(description = "The card that will be shown", examples = "0190b0a0-7c4e-7abc-8def-0123456789ab") @NotNull
        UUID cardId,

        @Schema(examples = "SPORT") @NotNull Category category,

        @Schema(description = "ENTRY: entries of the present period. IRR: current rials of an allowance") @NotNull
        Unit unit,

        @Schema(description = "Entries or rials, as the unit says", examples = "2") @Min(1)
        long amount,

        @Schema(
                description = "PIN of the holder, where the programme asks for one from this amount on; in any digits",
                examples = "730194")
        @Size(max = 32)
        @Nullable
        String pin) {

    @Override
    public String toString() {
        return "NewOfflinePurse[" + cardId + "]";
    }
}
