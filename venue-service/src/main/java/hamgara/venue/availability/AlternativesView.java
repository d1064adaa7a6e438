package hamgara.venue.availability;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What else there is.
@Schema(
        name = "Alternatives",
        description =
                "Slots with room for the same audience and kind of facility, and times in which a party can have one alone, nearest "
                        + "first in each list, three at most.")
record AlternativesView(
        @Schema(description = "The same facility within a week before or after.")
        List<AvailableSlotView> otherTimes,

        @Schema(description = "Other facilities within the radius that overlap the time.")
        List<AvailableSlotView> otherPlaces,

        @Schema(description = "Facilities of the same venue that day with slots of another length.")
        List<AvailableSlotView> otherLengths,

        @Schema(description = "Waiting for the same slot; absent when nobody can, as it has room or cannot be booked.")
        @Nullable
        WaitingListView waitingList) {

    /// The line for the slot asked about.
    @Schema(
            name = "WaitingListAlternative",
            description = "The line that can be joined with `PUT /v1/waiting-entries/{id}`.")
    record WaitingListView(
            @Schema(description = "Id of the slot to wait for.", examples = "0198c0de-0000-7000-8000-00000000000f")
            UUID slotId,

            @Schema(description = "How many cardholders wait; a party joins behind them.", examples = "3")
            int length) {}
}
