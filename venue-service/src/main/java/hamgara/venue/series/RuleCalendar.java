package hamgara.venue.series;

import hamgara.kit.time.Jalali;
import hamgara.kit.time.Tehran;
import java.time.LocalDate;

/// The calendar in which a rule counts months and years.
enum RuleCalendar {
    GREGORIAN {
        @Override
        Day of(LocalDate day) {
            return new Day(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), day.lengthOfMonth());
        }
    },
    PERSIAN {
        @Override
        Day of(LocalDate day) {
            Jalali.Date date = Jalali.dateOf(day);
            int length = Jalali.dateOf(Tehran.monthEnd(day)).day();
            return new Day(date.year(), date.month(), date.day(), length);
        }
    };

    abstract Day of(LocalDate day);

    /// A day with the length of its month.
    record Day(int year, int month, int dayOfMonth, int lengthOfMonth) {

        int monthsSince(Day other) {
            return (year - other.year) * 12 + month - other.month;
        }

        boolean isLast() {
            return dayOfMonth == lengthOfMonth;
        }
    }
}
