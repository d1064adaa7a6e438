package hamgara.venue.round;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import hamgara.kit.time.EndOfDay;
import hamgara.kit.time.Jalali;
import hamgara.venue.timetable.Weekday;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An application as the API shows it.
@Schema(name = "RoundApplication", description = "An application and, once the results were sent, what came of it.")
record ApplicationView(
        @Schema(description = "Id of the application.", examples = "0198c0de-0000-7000-8000-000000000010")
        UUID id,

        @Schema(description = "Id of the round.", examples = "0198c0de-0000-7000-8000-00000000000f")
        UUID roundId,

        @Schema(description = "Who applied.") NewApplication.Applicant applicant,

        @Schema(description = "Code or name of the school or club.", examples = "دبیرستان نمونه")
        String organisation,

        @Schema(description = "When it came in.", examples = "2026-12-03T08:00:00Z")
        Instant receivedAt,

        @Schema(description = "Minutes a week it asked for at the least.", examples = "120")
        int asked,

        @Schema(description = "Minutes of those given; absent before the results.", examples = "60") @Nullable
        Integer given,

        @Schema(description = "Its groups.") List<Section> sections) {

    /// One group and what it got.
    @Schema(name = "RoundSectionResult", description = "One group and what it got.")
    record Section(
            @Schema(description = "What it is called.", examples = "والیبال دختران")
            String name,

            @Schema(description = "Days of a week asked for.", examples = "2")
            int timesPerWeek,

            @Schema(description = "Hours of every week of the season; empty before the results.")
            List<Given> given,

            @Schema(
                    description =
                            "Why it got less than it asked for: how often each reason stood between one of its ranges and a facility. "
                                    + "`TOO_MANY_PERSONS`, `OTHER_AUDIENCE`, `NOT_OPEN_THEN` (no hours of the round in the range), `TOO_SHORT`, "
                                    + "`TAKEN` (by others who had less or came in the fair order, or on more than half of the days), `SAME_DAY` (comes on that day already).")
            @Nullable
            Map<String, Integer> whyNot) {}

    /// Hours it got.
    @Schema(name = "AllocatedHours", description = "Hours of every week of the season, but for the days named.")
    record Given(
            @Schema(description = "Id of the facility.", examples = "0198c0de-0000-7000-8000-00000000000d")
            UUID facilityId,

            @Schema(description = "Day of the week.") Weekday weekday,

            @Schema(type = SchemaType.STRING, description = "Begin, clock time in Tehran.", examples = "16:00")
            @JsonFormat(pattern = "HH:mm")
            LocalTime from,

            @Schema(
                    type = SchemaType.STRING,
                    description = "End; `24:00` is the midnight with which the day ends.",
                    examples = "17:30")
            @JsonSerialize(using = EndOfDay.Writer.class)
            LocalTime to,

            @Schema(description = "Days of the season on which they are not to be had, earliest first.")
            List<Rejected> rejected) {}

    /// A day without the hours.
    @Schema(
            name = "RejectedOccurrence",
            description = "A day of the season on which allocated hours are not to be had.")
    record Rejected(
            @Schema(description = "The day in Tehran.", examples = "2026-12-26")
            LocalDate on,

            @Schema(description = "The same, solar.", examples = "1405-10-05")
            String onJalali,

            @Schema(description = "What stands in the way.") Reason reason) {

        static Rejected of(LocalDate on, Reason reason) {
            return new Rejected(on, Jalali.of(on), reason);
        }
    }

    @Schema(
            description =
                    "`TAKEN`: somebody else has the facility or a part of its hall then. `VENUE_CLOSED`: the venue is closed. "
                            + "`KEPT_FOR_PUPILS`: the school keeps the time.")
    enum Reason {
        TAKEN,
        VENUE_CLOSED,
        KEPT_FOR_PUPILS
    }
}
