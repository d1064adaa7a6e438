package hamgara.venue.availability;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Whether one slot has room now.
@Schema(name = "SlotCheck", description = "Whether one slot has room at this moment.")
record SlotCheckView(
        @Schema(description = "Id of the slot.", examples = "0198c0de-0000-7000-8000-00000000000f")
        UUID slotId,

        @Schema(description = "Whether it can be held.") State state,

        @Schema(description = "Places free now; absent for an unknown slot.", examples = "12") @Nullable
        Integer free) {

    @Schema(
            name = "SlotCheckState",
            description =
                    "AVAILABLE; FULL: booked; RESERVED_BY_OTHERS: on hold for others or kept for those who wait or draw lots, worth another try; CLOSED: the "
                            + "venue or the slot is closed; KEPT_FOR_PUPILS: its school keeps that time for itself; UNSTAFFED: staff that it requires is not confirmed; PARTY_TOO_LARGE: more than 20 come as a group, by a group request; BEGUN: too late; UNKNOWN: there is no such slot.")
    enum State {
        AVAILABLE,
        FULL,
        RESERVED_BY_OTHERS,
        CLOSED,
        KEPT_FOR_PUPILS,
        UNSTAFFED,
        PARTY_TOO_LARGE,
        BEGUN,
        UNKNOWN
    }
}
