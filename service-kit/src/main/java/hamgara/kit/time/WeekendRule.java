package hamgara.kit.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The weekdays on which offices are closed, from a day on; `until` is the last such day, none when the rule stands.
public record WeekendRule(LocalDate from, @Nullable LocalDate until, Set<DayOfWeek> closed) {

    public WeekendRule {
        closed = Set.copyOf(closed);
        Dated.check(from, until);
    }

    boolean closes(LocalDate day) {
        return Dated.covers(from, until, day) && closed.contains(day.getDayOfWeek());
    }
}
