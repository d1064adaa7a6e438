package hamgara.venue.booking;

import hamgara.venue.hold.Wanted;
import hamgara.venue.tariff.Money;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Where a booking shall be instead.
@Schema(
        name = "NewBookingMove",
        description = "Another slot, or an exclusive facility for a chosen time.",
        examples = """
                {"slotId": "0198c0de-0000-7000-8000-00000000001f"}""")
record NewBookingMove(
        @Schema(description = "Id of the other slot.", examples = "0199d2c4-7c1e-7a4e-9d0b-2f8f5a1c3e77") @Nullable
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

        @Schema(
                description =
                        "What the caller expects the new hours to cost, as a booking quote tells it; the price of the booking "
                                + "so far when left out. Anything else is refused.")
        @Valid
        @Nullable
        Money price) {

    Wanted wanted() {
        return new Wanted(slotId, facilityId, startsAt, endsAt);
    }

    long expected(long present) {
        return price == null ? present : price.amount();
    }
}
