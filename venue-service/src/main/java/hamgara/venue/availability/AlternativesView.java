package hamgara.venue.availability;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What else there is.
@Schema(
        name = "Alternatives",
        description =
                "Slots with room for the same audience and kind of facility, nearest first in each list, three at most.")
record AlternativesView(
        @Schema(description = "The same facility within a week before or after.")
        List<AvailableSlotView> otherTimes,

        @Schema(description = "Other facilities within the radius that overlap the time.")
        List<AvailableSlotView> otherPlaces,

        @Schema(description = "Facilities of the same venue that day with slots of another length.")
        List<AvailableSlotView> otherLengths) {}
