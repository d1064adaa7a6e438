package hamgara.venue.round;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import hamgara.kit.time.EndOfDay;
import hamgara.venue.slot.Audience;
import hamgara.venue.timetable.Weekday;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Hours of a facility that a round gives out.
@Schema(name = "RoundWindow", description = "Hours of one day of the week that a round gives out.")
record RoundWindow(
        @Schema(description = "Id of the facility.", examples = "0198c0de-0000-7000-8000-00000000000d") @NotNull
        UUID facilityId,

        @Schema(description = "Day of the week.") @NotNull Weekday weekday,

        @Schema(type = SchemaType.STRING, description = "Begin, clock time in Tehran.", examples = "16:00")
        @NotNull
        @JsonFormat(pattern = "HH:mm")
        LocalTime from,

        @Schema(
                type = SchemaType.STRING,
                description = "End, on the same day; `24:00` is the midnight with which it ends.",
                examples = "21:00")
        @NotNull
        @JsonSerialize(using = EndOfDay.Writer.class)
        @JsonDeserialize(using = EndOfDay.Reader.class)
        LocalTime to,

        @Schema(description = "For whom; `MIXED` for every audience.") @NotNull
        Audience audience) {

    boolean overlaps(RoundWindow other) {
        return facilityId.equals(other.facilityId)
                && weekday == other.weekday
                && from.isBefore(other.to)
                && other.from.isBefore(to);
    }
}
