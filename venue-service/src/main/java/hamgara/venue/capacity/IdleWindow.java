package hamgara.venue.capacity;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import hamgara.venue.timetable.Weekday;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Hours of one day of the week in which a capacity stands idle.
@Embeddable
@Schema(name = "IdleWindow", description = "Hours of one day of the week in which a capacity stands idle.")
public record IdleWindow(
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
        LocalTime to) {

    @JsonIgnore
    boolean isOrdered() {
        return from.isBefore(to);
    }

    boolean overlaps(IdleWindow other) {
        return overlapMinutes(other) > 0;
    }

    /// Minutes a week that both windows share.
    long overlapMinutes(IdleWindow other) {
        if (weekday != other.weekday) {
            return 0;
        }
        LocalTime start = from.isAfter(other.from) ? from : other.from;
        LocalTime end = to.isBefore(other.to) ? to : other.to;
        return Math.max(0, Duration.between(start, end).toMinutes());
    }

    boolean contains(Weekday day, LocalTime start, LocalTime end) {
        return weekday == day && !start.isBefore(from) && !end.isAfter(to);
    }
}
