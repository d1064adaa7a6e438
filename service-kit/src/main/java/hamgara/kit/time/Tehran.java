package hamgara.kit.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/// The day, week and month in which an instant falls for people in the province.
///
/// Always the zone, never an offset: the clocks were changed twice a year until September 2022.
public final class Tehran {

    public static final ZoneId ZONE = ZoneId.of("Asia/Tehran");

    private Tehran() {}

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /// The first instant of a day; before 2022 the days of the clock change began at 01:00.
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /// The Saturday that begins the week of a day.
    public static LocalDate weekOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
    }

    /// The first day of the Jalali month of a day.
    public static LocalDate monthOf(LocalDate day) {
        return Jalali.firstOfMonth(day);
    }

    /// The last day of the Jalali month of a day.
    public static LocalDate monthEnd(LocalDate day) {
        return Jalali.lastOfMonth(day);
    }
}
