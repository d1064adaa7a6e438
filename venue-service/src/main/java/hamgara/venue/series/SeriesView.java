package hamgara.venue.series;

import com.fasterxml.jackson.annotation.JsonFormat;
import hamgara.kit.text.Names;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import hamgara.venue.slot.Audience;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A series as the API shows it.
@Schema(name = "SessionSeries", description = "Sessions of a facility that come back by a rule.")
record SeriesView(
        @Schema(description = "Id of the series.", examples = "0198c0de-0000-7000-8000-00000000005c")
        UUID id,

        @Schema(description = "Id of the facility.", examples = "0198c0de-0000-7000-8000-00000000001d")
        UUID facilityId,

        @Schema(description = "What the sessions are.", examples = "CLASS")
        SeriesKind kind,

        @Schema(description = "What they are called.") Names names,

        @Schema(description = "The rule.", examples = "RSCALE=PERSIAN;FREQ=MONTHLY;BYMONTHDAY=1;COUNT=6")
        String rule,

        @Schema(description = "First day.", examples = "2026-12-05")
        LocalDate fromOn,

        @Schema(description = "First day, solar.", examples = "1405-09-14")
        String fromOnJalali,

        @Schema(description = "Last day.", examples = "2027-06-20")
        LocalDate toOn,

        @Schema(description = "Last day, solar.", examples = "1406-03-30")
        String toOnJalali,

        @Schema(type = SchemaType.STRING, description = "Begin, clock time in Tehran.", examples = "17:00")
        @JsonFormat(pattern = "HH:mm")
        LocalTime startTime,

        @Schema(description = "Length in minutes.", examples = "90")
        int minutes,

        @Schema(description = "For whom.", examples = "WOMEN")
        Audience audience,

        @Schema(description = "Youngest age in years.", examples = "15") @Nullable
        Integer ageMin,

        @Schema(description = "Oldest age in years.", examples = "30") @Nullable
        Integer ageMax,

        @Schema(description = "Places of each session.", examples = "20")
        int places,

        @Schema(description = "Sessions that are planned.", examples = "6")
        long planned,

        @Schema(description = "Sessions that this request could not make or change; empty when read.")
        List<RejectedSession> rejected,

        @Schema(description = "Version for `If-Match`; also the ETag.", examples = "0")
        long version)
        implements Versioned {

    static SeriesView of(Series series, long planned, List<RejectedSession> rejected) {
        return new SeriesView(
                series.id,
                series.facilityId,
                series.kind,
                series.names(),
                series.rule,
                series.fromOn,
                Jalali.of(series.fromOn),
                series.toOn,
                Jalali.of(series.toOn),
                series.startTime,
                series.minutes,
                series.audience,
                series.ageMin,
                series.ageMax,
                series.places,
                planned,
                rejected,
                series.version);
    }
}
