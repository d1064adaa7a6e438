package hamgara.card.receipt;

import hamgara.card.money.Money;
import hamgara.card.programme.Category;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a receipt says; its bytes are signed. It names neither card nor person.
@Schema(name = "ReceiptContent", description = "What is signed. It names neither card nor person.")
record ReceiptContent(
        @Schema(description = "Who signs", examples = "hamgara-card")
        String iss,

        @Schema(description = "Id of the redemption or authorization")
        UUID jti,

        @Schema(description = "When it last changed, seconds since 1970 (UTC)", examples = "1795428000")
        long iat,

        Kind kind,

        @Schema(description = "CAPTURED, UNDONE, PARTIALLY_REFUNDED or REFUNDED", examples = "CAPTURED")
        String state,

        @Schema(
                description = "Stands for the card at this venue: the same for one card and venue, different elsewhere",
                examples = "9f2c4be01d7a4c55a7b1f0e6c3d29a41")
        String holder,

        @Schema(examples = "takhti") String venueCode,

        Category category,

        @Schema(description = "The venue's own reference") @Nullable
        String partnerReference,

        @Schema(description = "When it happened (UTC)") Instant occurredAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String occurredAtJalali,

        @Schema(description = "The full price, where there was one") @Nullable
        Money price,

        @Schema(description = "The discount the venue gave") @Nullable
        Money venueShare,

        @Schema(description = "What the holder was to pay at the counter") @Nullable
        Money holderShare,

        @Schema(description = "What the programmes pay or gave, by unit")
        List<Item> items) {

    /// What was used.
    @Schema(name = "ReceiptKind")
    enum Kind {
        REDEMPTION,
        AUTHORIZATION
    }

    /// What was taken from one programme, on the wire.
    @Schema(name = "ReceiptItem")
    record Item(
            @Schema(
                    description = "Unit of the ledger: IRR, or entries of a programme",
                    examples = "ENTRY:CARD-YOUTH:SPORT")
            String unit,

            @Schema(description = "Taken, in the unit", examples = "1")
            long captured,

            @Schema(description = "Given back of that", examples = "0")
            long refunded) {}
}
