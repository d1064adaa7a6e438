package hamgara.kit.time;

import hamgara.kit.text.Digits;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates of the solar calendar: for machines `1405-09-02`, for readers «دوشنبه ۲ آذر ۱۴۰۵».
public final class Jalali {

    private static final Pattern DATE = Pattern.compile("(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})");

    private Jalali() {}

    /// Year, month and day of the solar calendar.
    public record Date(int year, int month, int day) {

        /// The machine form, `1405-09-02`.
        @Override
        public String toString() {
            return written('-');
        }

        String written(char separator) {
            StringBuilder text = new StringBuilder(10);
            pad(text, year, 4).append(separator);
            pad(text, month, 2).append(separator);
            return pad(text, day, 2).toString();
        }
    }

    public static String of(LocalDate day) {
        return dateOf(day).toString();
    }

    /// The Jalali date in Tehran at this instant.
    public static String of(Instant instant) {
        return of(Tehran.dayOf(instant));
    }

    public static Date dateOf(LocalDate day) {
        DateOutOfRange.check(day);
        long epochDay = day.toEpochDay();
        int year = SolarYears.yearOf(epochDay);
        int dayOfYear = (int) (epochDay - SolarYears.start(year));
        return dayOfYear < 186
                ? new Date(year, dayOfYear / 31 + 1, dayOfYear % 31 + 1)
                : new Date(year, (dayOfYear - 186) / 30 + 7, (dayOfYear - 186) % 30 + 1);
    }

    public static boolean isLeapYear(int year) {
        return SolarYears.isLeap(year);
    }

    /// Throws NotAJalaliDate when the calendar has no such day, or for years so far off that another calendar was
    /// meant.
    public static LocalDate day(int year, int month, int day) {
        if (year < SolarYears.FIRST || year > SolarYears.LAST || month < 1 || month > 12 || day < 1) {
            throw new NotAJalaliDate();
        }
        if (day > lengthOfMonth(year, month)) {
            throw new NotAJalaliDate();
        }
        return LocalDate.ofEpochDay(SolarYears.start(year) + daysBefore(month) + day - 1);
    }

    /// Reads `1405-09-02` or `1405/9/2` in Latin, Persian or Arabic digits; throws NotAJalaliDate.
    public static LocalDate parse(String text) {
        Matcher date = DATE.matcher(Digits.fold(text).strip());
        if (!date.matches()) {
            throw new NotAJalaliDate();
        }
        return day(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(3)), Integer.parseInt(date.group(4)));
    }

    /// Reads a date that came in the field at `pointer`, a JSON pointer such as `/bornOnJalali`.
    public static LocalDate parse(String text, String pointer) {
        try {
            return parse(text);
        } catch (NotAJalaliDate refusal) {
            throw refusal.at(pointer);
        }
    }

    /// The date as people read it; in Arabic and English with the Gregorian date beside it.
    public static String display(LocalDate day, Locale locale) {
        return DisplayDate.of(day, locale);
    }

    /// Date and time of Tehran in Persian digits for lists and messages, «۱۴۰۵/۰۹/۰۲ ۱۳:۳۰».
    public static String displayShort(Instant instant) {
        ZonedDateTime time = instant.atZone(Tehran.ZONE);
        StringBuilder text = new StringBuilder(dateOf(time.toLocalDate()).written('/')).append(' ');
        pad(text, time.getHour(), 2).append(':');
        return Digits.persian(pad(text, time.getMinute(), 2).toString());
    }

    static LocalDate firstOfMonth(LocalDate day) {
        return day.minusDays(dateOf(day).day() - 1L);
    }

    static LocalDate lastOfMonth(LocalDate day) {
        Date date = dateOf(day);
        return day.plusDays(lengthOfMonth(date.year(), date.month()) - date.day());
    }

    private static StringBuilder pad(StringBuilder text, int number, int width) {
        String digits = Integer.toString(number);
        return text.repeat('0', width - digits.length()).append(digits);
    }

    private static int lengthOfMonth(int year, int month) {
        if (month <= 6) {
            return 31;
        }
        return month < 12 || SolarYears.isLeap(year) ? 30 : 29;
    }

    private static int daysBefore(int month) {
        return month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
    }
}
