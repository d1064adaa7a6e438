package hamgara.venue.availability;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The first slot of a facility with room.
@Schema(
        name = "FirstAvailable",
        description = "The first slot of a facility that has room, or the first time that a party can have it alone.")
record FirstAvailableView(
        @Schema(description = "Id of the facility.", examples = "0198c0de-0000-7000-8000-00000000001d")
        UUID facilityId,

        @Schema(description = "The slot, or the time to choose; absent when there is none until `searchedTo`.")
        @Nullable
        AvailableSlotView slot,

        @Schema(description = "Last day in Tehran that was looked at.", examples = "2026-12-07")
        LocalDate searchedTo) {}
