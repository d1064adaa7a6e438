package hamgara.card.redemption;

import hamgara.card.programme.Category;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Uses entries of a card.
@Schema(name = "NewRedemption", description = "Give the credential that was shown, or a card id that is also expected.")
record NewRedemption(
        @Schema(description = "Text of the QR (HG1: or HR1:), or the eight digits of an SMS code")
        @Size(max = 4096)
        @Nullable
        String credential,

        @Schema(
                description =
                        "Card of a booking, when nothing was shown; must equal expectedCardId. Taken for one entry "
                                + "when an eligible check of the holder's card for this venue and category is kept whose "
                                + "startsAt is on the day of the use, and no other use was counted for that place")
        @Nullable
        UUID cardId,

        @Schema(description = "Code of the venue", examples = "takhti") @NotBlank @Size(max = 64)
        String venueCode,

        @NotNull Category category,

        @Schema(
                description =
                        "Entries of a group that comes with one card, at most 50; all or none. When left out, those "
                                + "kept for the booking, or one",
                examples = "1")
        @Min(1)
        @Max(50)
        @Nullable
        Integer units,

        @Schema(
                description = "The venue's own reference, such as a booking id; no text about a person. Together with "
                        + "expectedCardId it is counted once at the venue: after a capture the same holder's card gets "
                        + "that capture again, whoever asks. The id of a booking uses the entries kept for its place")
        @Size(max = 100)
        @Nullable
        String reference,

        @Schema(
                description = "Time of the entry on the device (UTC), decides the period; now when left out, and where "
                        + "a clock is up to two minutes ahead. At most ten minutes back; with expectedCardId up to "
                        + "72 hours, when the holder's place is checked as for cardId. Other entries taken offline "
                        + "belong in the journal",
                examples = "2026-11-23T10:00:00Z")
        @Nullable
        Instant occurredAt,

        @Schema(
                description = "The card of the booking; a card that is neither it nor in its chain of replacements is "
                        + "declined with CARD_MISMATCH")
        @Nullable
        UUID expectedCardId,

        @Schema(
                description =
                        "The authorization that the booking has (`authorizationId` of the booking): with expectedCardId and "
                                + "reference, the entry and the price of that place are used and of no other. Needed where several "
                                + "places are kept for the booking and one has a price, else PLACE_UNCLEAR",
                examples = "0198c0de-0000-7000-8000-00000000000c")
        @Nullable
        UUID authorizationId) {

    int entries() {
        return units == null ? 1 : units;
    }

    @Override
    public String toString() {
        return "NewRedemption[" + venueCode + "]";
    }
}
