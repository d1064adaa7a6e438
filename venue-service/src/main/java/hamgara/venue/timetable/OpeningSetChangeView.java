package hamgara.venue.timetable;

import hamgara.kit.version.Versioned;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What became of a change of opening hours.
@Schema(
        name = "OpeningSetChange",
        description =
                "Opening hours after a change, and what it did to the slots to come. What has begun is never touched.")
record OpeningSetChangeView(
        @Schema(description = "The hours as they are now.") OpeningSetView openingSet,

        @Schema(
                description = "Slots made of the new hours, or of those that hold again in their place.",
                examples = "10")
        int created,

        @Schema(description = "Slots that fit the new hours as they were.", examples = "2")
        int unchanged,

        @Schema(description = "Free slots taken back.", examples = "12")
        int withdrawn,

        @Schema(
                description =
                        "Slots in which people have places, draw lots for them or wait, and times of their choice that parties have outside of the new hours: they "
                                + "stay as they are until these are over or given back.")
        List<SlotsMade.StillBooked> stillBooked)
        implements Versioned {

    @Override
    public long version() {
        return openingSet.version();
    }
}
