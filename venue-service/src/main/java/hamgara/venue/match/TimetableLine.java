package hamgara.venue.match;

import com.fasterxml.jackson.annotation.JsonFormat;
import hamgara.venue.slot.Audience;
import hamgara.venue.timetable.Weekday;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Which of two capacities serves whom, at which hours of the week.
@Embeddable
@Schema(
        name = "TimetableLine",
        description = "Hours of one day of the week in which one of the two capacities serves an audience.")
public record TimetableLine(
        @Schema(description = "Id of the capacity that serves.", examples = "0198c0de-0000-7000-8000-0000000000ac")
        @NotNull
        UUID capacityId,

        @Schema(description = "Day of the week.") @NotNull @Enumerated(EnumType.STRING)
        Weekday weekday,

        @Schema(type = SchemaType.STRING, description = "Begin, clock time in Tehran.", examples = "17:00")
        @NotNull
        @JsonFormat(pattern = "HH:mm")
        @Column(name = "from_time")
        LocalTime from,

        @Schema(
                type = SchemaType.STRING,
                description = "End, clock time in Tehran, on the same day.",
                examples = "20:00")
        @NotNull
        @JsonFormat(pattern = "HH:mm")
        @Column(name = "to_time")
        LocalTime to,

        @Schema(description = "Whom it serves.") @NotNull @Enumerated(EnumType.STRING)
        Audience audience) {

    boolean overlaps(TimetableLine other) {
        return capacityId.equals(other.capacityId)
                && weekday == other.weekday
                && from.isBefore(other.to)
                && other.from.isBefore(to);
    }

    long minutes() {
        return Duration.between(from, to).toMinutes();
    }
}
