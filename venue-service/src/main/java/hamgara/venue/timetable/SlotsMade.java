package hamgara.venue.timetable;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What became of a wish for slots.
@Schema(name = "SlotsMade", description = "What became of a wish for slots.")
record SlotsMade(
        @Schema(description = "New slots.", examples = "84") int created,

        @Schema(description = "Slots that were there already.", examples = "6")
        int existing,

        @Schema(description = "Slots left out because another slot of the facility is in their way.", examples = "1")
        int conflicting,

        @Schema(description = "Slots left out because a school keeps that time for its pupils.", examples = "2")
        int blocked,

        @Schema(description = "Free slots of other hours taken back, as these hold now.", examples = "3")
        int withdrawn,

        @Schema(
                description =
                        "Slots of other hours in which people have places, draw lots for them or wait: they stay as they are.")
        List<StillBooked> stillBooked,

        @Schema(description = "Days left out.") List<Skipped> skipped) {

    /// A slot that would go if nobody had places in it.
    @Schema(
            name = "StillBookedSlot",
            description = "A slot that stays because people have places in it, draw lots for them or wait.")
    record StillBooked(
            @Schema(description = "Id of the slot.", examples = "0198c0de-0000-7000-8000-00000000000f")
            UUID slotId,

            @Schema(description = "Begin (UTC).", examples = "2026-12-01T06:30:00Z")
            Instant startsAt,

            @Schema(description = "Solar date of the begin in Tehran.", examples = "1405-09-10")
            String startsAtJalali,

            @Schema(
                    description = "Places held or booked; none where people draw lots or wait for them.",
                    examples = "2")
            int people) {

        static StillBooked of(StandingSlot slot) {
            return new StillBooked(slot.id(), slot.startsAt(), Jalali.of(slot.startsAt()), slot.taken());
        }
    }

    /// A day without slots of this set.
    @Schema(name = "SkippedDay", description = "A day without slots of this set.")
    record Skipped(
            @Schema(description = "The day.", examples = "2026-11-23")
            LocalDate on,

            @Schema(description = "The day, solar.", examples = "1405-09-02")
            String onJalali,

            @Schema(description = "Why.") Reason reason) {}

    /// Why a day was left out.
    @Schema(
            name = "SkippedReason",
            description =
                    "`CLOSED`: the caller named it as closed. `OVERRIDDEN`: a set of higher priority counts that day. `HOLIDAY`: a "
                            + "public holiday on which the venue does not keep these hours. `NO_HOLIDAY`: hours for holidays, and the "
                            + "day is none.")
    enum Reason {
        CLOSED,
        OVERRIDDEN,
        HOLIDAY,
        NO_HOLIDAY
    }
}
