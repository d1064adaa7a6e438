package hamgara.venue.series;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import hamgara.kit.text.Names;
import hamgara.venue.slot.Audience;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A series to make.
@Schema(name = "NewSessionSeries", description = "Sessions of a facility that come back by a rule.")
record NewSeries(
        @Schema(description = "What the sessions are.", examples = "CLASS") @NotNull
        SeriesKind kind,

        @Schema(description = "What they are called.") @NotNull @Valid
        Names names,

        @Schema(
                description =
                        "Rule of RFC 5545, by days or longer periods: FREQ, INTERVAL, COUNT (up to 400) or UNTIL, BYDAY, "
                                + "BYMONTHDAY, BYMONTH, WKST; with RSCALE=PERSIAN (RFC 7529) months and years are those of the solar "
                                + "calendar, and SKIP tells what becomes of days that a month does not have.",
                examples = "RSCALE=PERSIAN;FREQ=MONTHLY;BYMONTHDAY=1;COUNT=6")
        @NotBlank
        @Size(max = 300)
        String rule,

        @Schema(description = "First day of the rule in Tehran, ISO.", examples = "2026-12-05") @NotNull
        LocalDate fromOn,

        @Schema(description = "Last day, ISO, included; at most 400 days in all.", examples = "2027-06-20") @NotNull
        LocalDate toOn,

        @Schema(type = SchemaType.STRING, description = "Begin, clock time in Tehran.", examples = "17:00")
        @NotNull
        @JsonFormat(pattern = "HH:mm")
        LocalTime startTime,

        @Schema(description = "Length in minutes, 10 to 720, within the day.", examples = "90") @Min(10) @Max(720)
        int minutes,

        @Schema(description = "For whom.", examples = "WOMEN") @NotNull
        Audience audience,

        @Schema(description = "Youngest age in years; absent without a limit.", examples = "15")
        @Min(0)
        @Max(120)
        @Nullable
        Integer ageMin,

        @Schema(description = "Oldest age in years; absent without a limit.", examples = "30")
        @Min(0)
        @Max(120)
        @Nullable
        Integer ageMax,

        @Schema(description = "Places of each session, at most those of the facility.", examples = "20") @Min(1)
        int places,

        @Schema(description = "Days that the rule gives and that are left out (EXDATE).") @Size(max = 100) @Nullable
        List<@NotNull LocalDate> exceptOn,

        @Schema(description = "Days besides those of the rule (RDATE).") @Size(max = 100) @Nullable
        List<@NotNull LocalDate> alsoOn,

        @Schema(
                description = "Whether sessions that cannot be are left out; otherwise they refuse the whole series.",
                examples = "true")
        @Nullable
        Boolean skipConflicts) {

    @JsonIgnore
    boolean hasAgesInOrder() {
        return ageMin == null || ageMax == null || ageMin <= ageMax;
    }

    @JsonIgnore
    boolean skipping() {
        return Boolean.TRUE.equals(skipConflicts);
    }
}
