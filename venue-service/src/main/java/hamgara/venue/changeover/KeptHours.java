package hamgara.venue.changeover;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import hamgara.kit.time.EndOfDay;
import hamgara.venue.slot.Audience;
import java.time.Duration;
import java.time.LocalTime;

/// Hours of one day of the week that are kept for an audience; the weekday by its code.
public record KeptHours(
        String weekday,
        @JsonFormat(pattern = "HH:mm") LocalTime from,
        @JsonSerialize(using = EndOfDay.Writer.class) LocalTime to,
        Audience audience) {

    /// Whether another audience follows sooner than that.
    boolean isTooNear(KeptHours next, int minutes) {
        return weekday.equals(next.weekday)
                && audience != next.audience
                && !next.from.isBefore(to)
                && Duration.between(to, next.from).toMinutes() < minutes;
    }
}
