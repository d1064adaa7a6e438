package hamgara.venue.series;

import hamgara.venue.series.RuleCalendar.Day;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A rule of RFC 5545 with the calendar of RFC 7529, as far as sessions need it. It is asked day by day about
/// a bounded period, so that no rule costs more than another.
record RecurrenceRule(
        Frequency frequency,
        int interval,
        @Nullable Integer count,
        @Nullable LocalDate until,
        List<WeekdayOrdinal> byDay,
        Set<Integer> byMonthDay,
        Set<Integer> byMonth,
        DayOfWeek weekStart,
        RuleCalendar calendar,
        Skip skip) {

    enum Frequency {
        DAILY,
        WEEKLY,
        MONTHLY,
        YEARLY
    }

    /// What becomes of a day that a month does not have.
    enum Skip {
        OMIT,
        BACKWARD,
        FORWARD
    }

    /// A day of the week; the n-th of its month, from the end when negative, or any when 0.
    record WeekdayOrdinal(DayOfWeek weekday, int ordinal) {

        boolean fits(LocalDate day, Day date) {
            if (day.getDayOfWeek() != weekday) {
                return false;
            }
            int fromStart = (date.dayOfMonth() - 1) / 7 + 1;
            int fromEnd = (date.lengthOfMonth() - date.dayOfMonth()) / 7 + 1;
            return ordinal == 0 || ordinal == fromStart || -ordinal == fromEnd;
        }
    }

    /// The days from the first on, not later than the last.
    List<LocalDate> days(LocalDate first, LocalDate last) {
        LocalDate end = until != null && until.isBefore(last) ? until : last;
        var days = new ArrayList<LocalDate>();
        for (LocalDate day = first; !day.isAfter(end); day = day.plusDays(1)) {
            if (count != null && days.size() == count) {
                break;
            }
            if (gives(day, first)) {
                days.add(day);
            }
        }
        return days;
    }

    private boolean gives(LocalDate day, LocalDate first) {
        Day date = calendar.of(day);
        Day start = calendar.of(first);
        boolean inPeriod = switch (frequency) {
            case DAILY -> ChronoUnit.DAYS.between(first, day) % interval == 0;
            case WEEKLY -> ChronoUnit.WEEKS.between(weekOf(first), weekOf(day)) % interval == 0;
            case MONTHLY, YEARLY -> inPeriod(date, start);
        };
        if (frequency == Frequency.MONTHLY || frequency == Frequency.YEARLY) {
            return (inPeriod && fitsMonth(day, date, start, first)) || carriedOver(day, date, start);
        }
        boolean weekday = byDay.isEmpty()
                ? frequency == Frequency.DAILY || day.getDayOfWeek() == first.getDayOfWeek()
                : byDay.stream().anyMatch(each -> each.fits(day, date));
        return inPeriod
                && weekday
                && (byMonth.isEmpty() || byMonth.contains(date.month()))
                && (byMonthDay.isEmpty() || isMonthDay(date));
    }

    private boolean inPeriod(Day date, Day start) {
        if (frequency == Frequency.MONTHLY) {
            return date.monthsSince(start) % interval == 0 && (byMonth.isEmpty() || byMonth.contains(date.month()));
        }
        boolean month = !byMonth.isEmpty()
                ? byMonth.contains(date.month())
                : !byMonthDay.isEmpty() || !byDay.isEmpty() || date.month() == start.month();
        return (date.year() - start.year()) % interval == 0 && month;
    }

    private boolean fitsMonth(LocalDate day, Day date, Day start, LocalDate first) {
        if (byDay.isEmpty()) {
            return byMonthDay.isEmpty() ? isDay(date, start.dayOfMonth()) : isMonthDay(date);
        }
        return byDay.stream().anyMatch(each -> each.fits(day, date))
                && (byMonthDay.isEmpty() || isMonthDay(date))
                && !day.isBefore(first);
    }

    private boolean isMonthDay(Day date) {
        return byMonthDay.stream().anyMatch(each -> isDay(date, each));
    }

    private boolean isDay(Day date, int wanted) {
        int fromStart = wanted > 0 ? wanted : date.lengthOfMonth() + 1 + wanted;
        return date.dayOfMonth() == fromStart
                || (skip == Skip.BACKWARD && date.isLast() && fromStart > date.lengthOfMonth());
    }

    /// The first of a month stands for a day that the month before, in its turn, does not have.
    private boolean carriedOver(LocalDate day, Day date, Day start) {
        if (skip != Skip.FORWARD || date.dayOfMonth() != 1 || !byDay.isEmpty()) {
            return false;
        }
        Day before = calendar.of(day.minusDays(1));
        Set<Integer> wanted = byMonthDay.isEmpty() ? Set.of(start.dayOfMonth()) : byMonthDay;
        return before.monthsSince(start) >= 0
                && inPeriod(before, start)
                && wanted.stream().anyMatch(each -> each > before.lengthOfMonth());
    }

    private LocalDate weekOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(weekStart));
    }
}
