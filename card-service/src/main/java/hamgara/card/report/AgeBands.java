package hamgara.card.report;

import hamgara.kit.time.Jalali;
import java.time.LocalDate;
import java.util.List;

/// Bands of full Jalali years on a day, told apart by birth dates so that the database can count them.
final class AgeBands {

    private static final List<Integer> FROM = List.of(0, 7, 15, 19, 25, 31, 46, 65);

    private AgeBands() {}

    /// The latest birth date of somebody who has so many years on the day.
    static LocalDate latestBirth(int years, LocalDate day) {
        Jalali.Date then = Jalali.dateOf(day);
        int year = then.year() - years;
        boolean noSuchDay = then.month() == 12 && then.day() == 30 && !Jalali.isLeapYear(year);
        return noSuchDay ? Jalali.day(year, 12, 29) : Jalali.day(year, then.month(), then.day());
    }

    /// Latest birth dates of the bands, oldest people first, as `width_bucket` wants them.
    static List<LocalDate> bounds(LocalDate day) {
        return FROM.reversed().stream()
                .map(years -> latestBirth(years, day).plusDays(1))
                .toList();
    }

    /// The name of a bucket: 0 are the oldest.
    static String name(int bucket) {
        int band = FROM.size() - 1 - bucket;
        if (band < 0) {
            return "NOT_BORN";
        }
        return band == FROM.size() - 1 ? FROM.get(band) + "+" : FROM.get(band) + "-" + (FROM.get(band + 1) - 1);
    }
}
