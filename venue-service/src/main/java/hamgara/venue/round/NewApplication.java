package hamgara.venue.round;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import hamgara.kit.text.PersianText;
import hamgara.kit.time.EndOfDay;
import hamgara.venue.slot.Audience;
import hamgara.venue.timetable.Weekday;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An application for hours of a round.
@Schema(name = "NewRoundApplication", description = "What a school or club asks for.")
record NewApplication(
        @Schema(description = "Who applies.") @NotNull Applicant applicant,

        @Schema(description = "Code or name of the school or club, in Persian.", examples = "دبیرستان نمونه")
        @NotBlank
        @Size(max = 100)
        String organisation,

        @Schema(description = "Groups that come.") @NotNull @Size(min = 1, max = 20)
        List<@NotNull @Valid Section> sections) {

    /// Tidied before validation, so that a name of nothing but marks is refused; an absent one is left to it too.
    @SuppressWarnings({"NullAway", "ConstantValue"})
    NewApplication {
        organisation = organisation == null ? null : PersianText.stored(organisation, "fa");
    }

    @Schema(description = "A school or a club.")
    enum Applicant {
        SCHOOL,
        CLUB
    }

    @Schema(description = "`PRIMARY`: would be best. `SECONDARY`: would do as well.")
    enum Preference {
        PRIMARY,
        SECONDARY
    }

    /// One group of the applicant.
    @Schema(name = "RoundSection", description = "One group and the hours it could come.")
    record Section(
            @Schema(description = "What it is called; no names of persons.", examples = "والیبال دختران")
            @NotBlank
            @Size(max = 100)
            String name,

            @Schema(description = "People that come.", examples = "18") @Min(1) @Max(10_000)
            int persons,

            @Schema(description = "Who they are.") @NotNull Audience audience,

            @Schema(description = "Least length in minutes, 30 to 720 in quarters of an hour.", examples = "60")
            @Min(30)
            @Max(720)
            int minMinutes,

            @Schema(description = "Greatest length in minutes, not less.", examples = "90") @Min(30) @Max(720)
            int maxMinutes,

            @Schema(description = "Days of a week on which they come.", examples = "2") @Min(1) @Max(7)
            int timesPerWeek,

            @Schema(description = "Hours at which they could come; those of one day do not overlap.")
            @NotNull
            @Size(min = 1, max = 30)
            List<@NotNull @Valid Range> ranges,

            @Schema(description = "Facilities of the round, the best one first; any when left out.")
            @Size(max = 20)
            @Nullable
            List<@NotNull UUID> facilities) {}

    /// Hours at which a group could come.
    @Schema(name = "SuitableRange", description = "Hours of one day of the week at which a group could come.")
    record Range(
            @Schema(description = "Day of the week.") @NotNull
            Weekday weekday,

            @Schema(type = SchemaType.STRING, description = "Begin, clock time in Tehran.", examples = "16:00")
            @NotNull
            @JsonFormat(pattern = "HH:mm")
            LocalTime from,

            @Schema(
                    type = SchemaType.STRING,
                    description = "End, on the same day; `24:00` is the midnight with which it ends.",
                    examples = "20:00")
            @NotNull
            @JsonSerialize(using = EndOfDay.Writer.class)
            @JsonDeserialize(using = EndOfDay.Reader.class)
            LocalTime to,

            @Schema(description = "How well they would suit.") @NotNull
            Preference preference) {

        boolean overlaps(Range other) {
            return weekday == other.weekday && from.isBefore(other.to) && other.from.isBefore(to);
        }
    }
}
