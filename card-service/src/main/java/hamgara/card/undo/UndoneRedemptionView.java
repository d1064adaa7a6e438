package hamgara.card.undo;

import hamgara.card.programme.Category;
import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A redemption taken back, on the wire.
@Schema(name = "UndoneRedemption", description = "The redemption stays on record; its entries are the holder's again.")
record UndoneRedemptionView(
        @Schema(description = "The redemption that was taken back")
        UUID redemptionId,

        UUID cardId,

        @Schema(examples = "takhti") String venueCode,

        Category category,

        @Schema(description = "Entries given back", examples = "1")
        int units,

        @Schema(description = "Entries left to the holder in that period afterwards", examples = "3")
        long remaining,

        Instant undoneAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String undoneAtJalali) {

    static UndoneRedemptionView of(UndoRows.Redeemed redeemed, long remaining, Instant undoneAt) {
        return new UndoneRedemptionView(
                redeemed.id(),
                redeemed.card(),
                redeemed.venue(),
                redeemed.category(),
                redeemed.units(),
                remaining,
                undoneAt,
                Jalali.of(undoneAt));
    }
}
