package hamgara.forum.agencycase;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// Office days of the years 2020 to 2022, counted without the calendar of the service.
final class OfficeDays {

    static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

    private OfficeDays() {}

    /// The end of the n-th office day after the day: then Fridays alone were free, and offices closed early on
    /// Thursdays; no holiday of those years is known.
    static Instant dueAfter(Instant from, int days) {
        LocalDate day = from.atZone(TEHRAN).toLocalDate();
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= day.getDayOfWeek() == DayOfWeek.FRIDAY ? 0 : 1;
        }
        return closing(day);
    }

    static int daysLate(Instant due, Instant at) {
        int days = 0;
        LocalDate day = due.atZone(TEHRAN).toLocalDate().plusDays(1);
        while (!closing(day).isAfter(at)) {
            days += day.getDayOfWeek() == DayOfWeek.FRIDAY ? 0 : 1;
            day = day.plusDays(1);
        }
        return days;
    }

    /// When this part of the office time between the two is over, to the second.
    static Instant after(int percent, Instant from, Instant until) {
        long all = 0;
        for (LocalDate day = dayOf(from); !day.isAfter(dayOf(until)); day = day.plusDays(1)) {
            all += seconds(day, from, until);
        }
        long left = Math.ceilDiv(all * percent, 100);
        LocalDate day = dayOf(from);
        while (seconds(day, from, until) < left) {
            left -= seconds(day, from, until);
            day = day.plusDays(1);
        }
        return closing(day).minusSeconds(seconds(day, from, until) - left);
    }

    private static long seconds(LocalDate day, Instant from, Instant until) {
        if (day.getDayOfWeek() == DayOfWeek.FRIDAY) {
            return 0;
        }
        Instant opening = day.atTime(7, 30).atZone(TEHRAN).toInstant();
        Instant begin = opening.isBefore(from) ? from : opening;
        Instant end = closing(day).isAfter(until) ? until : closing(day);
        return Math.max(0, Duration.between(begin, end).toSeconds());
    }

    private static LocalDate dayOf(Instant instant) {
        return instant.atZone(TEHRAN).toLocalDate();
    }

    private static Instant closing(LocalDate day) {
        LocalTime end = day.getDayOfWeek() == DayOfWeek.THURSDAY ? LocalTime.of(13, 0) : LocalTime.of(14, 30);
        return day.atTime(end).atZone(TEHRAN).toInstant();
    }
}
