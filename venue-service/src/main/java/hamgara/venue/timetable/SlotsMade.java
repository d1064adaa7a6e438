package hamgara.venue.timetable;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What became of a wish for slots.
@Schema(name = "SlotsMade", description = "What became of a wish for slots.")
record SlotsMade(
        @Schema(description = "New slots.") int created,

        @Schema(description = "Slots that were there already.")
        int existing,

        @Schema(description = "Slots left out because another slot of the facility is in their way.")
        int conflicting,

        @Schema(description = "Days left out.") List<Skipped> skipped) {

    /// A day without slots of this set.
    @Schema(name = "SkippedDay", description = "A day without slots of this set.")
    record Skipped(
            @Schema(description = "The day.") LocalDate on,

            @Schema(description = "The day, solar.", examples = "1405-09-02")
            String onJalali,

            @Schema(description = "Why.") Reason reason) {}

    /// Why a day was left out.
    @Schema(
            name = "SkippedReason",
            description =
                    "`CLOSED`: the caller named it as closed. `OVERRIDDEN`: a set of higher priority counts that day.")
    enum Reason {
        CLOSED,
        OVERRIDDEN
    }
}
