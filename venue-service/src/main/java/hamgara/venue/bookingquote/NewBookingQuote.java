package hamgara.venue.bookingquote;

import hamgara.venue.hold.Wanted;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A place whose price is asked for.
@Schema(
        name = "NewBookingQuote",
        description = "A slot, or an exclusive facility for a chosen time; the party, and the card.",
        examples = """
                {"slotId": "0198c0de-0000-7000-8000-00000000000f", "party": 2, "cardId": "0198c0de-0000-7000-8000-0000000000ca"}""")
record NewBookingQuote(
        @Schema(description = "Id of the slot.", examples = "0199d2c4-7c1e-7a4e-9d0b-2f8f5a1c3e77") @Nullable
        UUID slotId,

        @Schema(
                description = "Id of an exclusive facility, instead of a slot.",
                examples = "0198c0de-0000-7000-8000-00000000001d")
        @Nullable
        UUID facilityId,

        @Schema(description = "Begin of the chosen time.", examples = "2026-11-23T06:30:00Z") @Nullable
        Instant startsAt,

        @Schema(description = "End of the chosen time.", examples = "2026-11-23T07:30:00Z") @Nullable
        Instant endsAt,

        @Schema(description = "People, the cardholder among them.", examples = "2") @Min(1) @Max(1000)
        int party,

        @Schema(description = "Id of the caller's card.", examples = "0198c0de-0000-7000-8000-0000000000ca") @NotNull
        UUID cardId) {

    Wanted wanted() {
        return new Wanted(slotId, facilityId, startsAt, endsAt);
    }
}
