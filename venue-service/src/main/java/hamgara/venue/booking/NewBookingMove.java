package hamgara.venue.booking;

import hamgara.venue.hold.Wanted;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Where a booking shall be instead.
@Schema(name = "NewBookingMove", description = "Another slot, or an exclusive facility for a chosen time.")
record NewBookingMove(
        @Schema(description = "Id of the other slot.", examples = "0199d2c4-7c1e-7a4e-9d0b-2f8f5a1c3e77") @Nullable
        UUID slotId,

        @Schema(description = "Id of an exclusive facility, instead of a slot.") @Nullable
        UUID facilityId,

        @Schema(description = "Begin of the chosen time.") @Nullable
        Instant startsAt,

        @Schema(description = "End of the chosen time.") @Nullable
        Instant endsAt) {

    Wanted wanted() {
        return new Wanted(slotId, facilityId, startsAt, endsAt);
    }
}
