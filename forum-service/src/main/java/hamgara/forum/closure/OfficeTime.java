package hamgara.forum.closure;

import hamgara.kit.time.ClosureNotice;
import hamgara.kit.time.Tehran;
import hamgara.kit.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The working time of a county as one clock counts it: a value, so the same dates always give the same instants.
public final class OfficeTime {

    private static final int MOST_DAYS = 1000;

    private final List<ClosureNotice> closed;
    private final WorkingCalendar calendar;
    private final String county;

    OfficeTime(List<ClosureNotice> closed, String county) {
        this.closed = List.copyOf(closed);
        this.calendar = WorkingCalendar.provincial().withNotices(closed);
        this.county = county;
    }

    /// The same, with these days, first and last included, taken out.
    public OfficeTime without(LocalDate from, LocalDate until, Instant decidedAt) {
        var more = new ArrayList<>(closed);
        more.add(ClosureNotice.full(Set.of(county), from, until, Set.of(ClosureNotice.Applies.AGENCIES), decidedAt));
        return new OfficeTime(more, county);
    }

    /// The end of office hours on the n-th working day after the day of `from`.
    public Instant dueAfter(Instant from, int workingDays) {
        return calendar.dueAfter(from, workingDays, county);
    }

    /// The instant, to the second, at which this much working time has gone by.
    public Instant dueAfterHours(Instant from, int hours) {
        Duration whole = Duration.ofHours(hours);
        int days = 1;
        while (calendar.workingTime(from, dueAfter(from, days), county).compareTo(whole) < 0) {
            days++;
        }
        return reached(whole, from, dueAfter(from, days));
    }

    /// Working days between two days, both included.
    public int workingDays(LocalDate from, LocalDate until) {
        return (int) from.datesUntil(until.isBefore(from) ? from : until.plusDays(1))
                .filter(day -> calendar.isWorkingDay(day, county))
                .count();
    }

    /// The last of so many working days from a day on, that day included; the day before it for none.
    public LocalDate lastOf(LocalDate from, int workingDays) {
        return workingDays == 0
                ? from.minusDays(1)
                : Tehran.dayOf(dueAfter(Tehran.startOf(from.minusDays(1)), workingDays));
    }

    /// Whether more days in a row than these are closed in a stretch of days or around it.
    boolean isClosedLonger(int most, LocalDate from, LocalDate until) {
        int inARow = 0;
        for (LocalDate day = from.minusDays(most); inARow > 0 || !day.isAfter(until); day = day.plusDays(1)) {
            inARow = calendar.isWorkingDay(day, county) ? 0 : inARow + 1;
            if (inARow > most) {
                return true;
            }
        }
        return false;
    }

    /// The n-th working day before a day, that day itself not counted.
    public LocalDate workingDayBefore(LocalDate day, int n) {
        LocalDate before = day;
        int left = n;
        for (int i = 0; left > 0 && i < MOST_DAYS; i++) {
            before = before.minusDays(1);
            left -= calendar.isWorkingDay(before, county) ? 1 : 0;
        }
        return before;
    }

    /// Whole working days that went by since the day on which it was due.
    public int daysLate(Instant due, Instant now) {
        if (!due.isBefore(now)) {
            return 0;
        }
        int days = Math.min(MOST_DAYS, workingDays(Tehran.dayOf(due).plusDays(1), Tehran.dayOf(now)));
        return days > 0 && dueAfter(due, days).isAfter(now) ? days - 1 : days;
    }

    /// When it will be a day more; beyond the most days that are counted, never.
    public Instant nextDayLate(Instant due, int daysLate) {
        return daysLate >= MOST_DAYS ? Tehran.startOf(LocalDate.of(9999, 1, 1)) : dueAfter(due, daysLate + 1);
    }

    /// The instant, to the second, at which this part of the working time until the due instant is used up.
    public Instant when(int percent, Instant from, Instant due) {
        return reached(
                calendar.workingTime(from, due, county).multipliedBy(percent).dividedBy(100), from, due);
    }

    private Instant reached(Duration part, Instant from, Instant until) {
        long early = from.getEpochSecond();
        long late = until.getEpochSecond();
        while (early < late) {
            long middle = Math.floorDiv(early + late, 2);
            if (calendar.workingTime(from, Instant.ofEpochSecond(middle), county)
                            .compareTo(part)
                    >= 0) {
                late = middle;
            } else {
                early = middle + 1;
            }
        }
        return Instant.ofEpochSecond(early);
    }
}
