package hamgara.venue.round;

import com.fasterxml.jackson.annotation.JsonFormat;
import hamgara.venue.timetable.Weekday;
import java.time.Instant;
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
                                    + "`TAKEN` (by others who had less or came in the fair order), `SAME_DAY` (comes on that day already).")
            @Nullable
            Map<String, Integer> whyNot) {}

    /// Hours it got.
    @Schema(name = "AllocatedHours", description = "Hours of every week of the season.")
    record Given(
            @Schema(description = "Id of the facility.", examples = "0198c0de-0000-7000-8000-00000000000d")
            UUID facilityId,

            @Schema(description = "Day of the week.") Weekday weekday,

            @Schema(type = SchemaType.STRING, description = "Begin, clock time in Tehran.", examples = "16:00")
            @JsonFormat(pattern = "HH:mm")
            LocalTime from,

            @Schema(type = SchemaType.STRING, description = "End.", examples = "17:30") @JsonFormat(pattern = "HH:mm")
            LocalTime to) {}
}
