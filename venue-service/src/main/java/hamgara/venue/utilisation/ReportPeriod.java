package hamgara.venue.utilisation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// The days of a report in Tehran, both included.
public record ReportPeriod(LocalDate from, LocalDate to) {

    static final int LONGEST_DAYS = 400;
    private static final int USUAL_DAYS = 28;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    /// Days that have come: four weeks up to today where nothing is said; a later end is today.
    public static ReportPeriod past(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        LocalDate last = to == null || to.isAfter(today) ? today : to;
        return new ReportPeriod(from == null ? last.minusDays(USUAL_DAYS - 1L) : from, last).ordered();
    }

    /// Any days: four weeks on either side of today where nothing is said.
    public static ReportPeriod around(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        LocalDate first = from == null ? (to == null ? today : to).minusDays(USUAL_DAYS) : from;
        LocalDate after = first.isAfter(today) ? first : today;
        return new ReportPeriod(first, to == null ? after.plusDays(USUAL_DAYS) : to).ordered();
    }

    /// Refuses days that no report has anything of, as those of the Jalali calendar are when they are sent as ISO.
    static void requireReported(LocalDate day, String parameter) {
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw new UtilisationRefusal.ReportDayOutside(day, FIRST_DAY, LAST_DAY).at(parameter);
        }
    }

    private ReportPeriod ordered() {
        requireReported(from, "/from");
        requireReported(to, "/to");
        long days = ChronoUnit.DAYS.between(from, to);
        if (days < 0 || days > LONGEST_DAYS) {
            throw new UtilisationRefusal.ReportPeriodWrong(LONGEST_DAYS).at("/to");
        }
        return this;
    }
}
