package hamgara.venue.timetable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A day of the week, which begins on Saturday.
@Schema(description = "Day of the week; the week begins on Saturday.")
public enum Weekday {
    SAT(DayOfWeek.SATURDAY),
    SUN(DayOfWeek.SUNDAY),
    MON(DayOfWeek.MONDAY),
    TUE(DayOfWeek.TUESDAY),
    WED(DayOfWeek.WEDNESDAY),
    THU(DayOfWeek.THURSDAY),
    FRI(DayOfWeek.FRIDAY);

    private final DayOfWeek day;

    Weekday(DayOfWeek day) {
        this.day = day;
    }

    public boolean isOn(LocalDate date) {
        return date.getDayOfWeek() == day;
    }
}
