package hamgara.card.person;

import hamgara.kit.time.Jalali;
import java.time.LocalDate;

/// Ages and birthdays by the Jalali calendar, which civil registration goes by.
public final class Age {

    private Age() {}

    /// Full years on a day.
    public static int on(LocalDate birthDate, LocalDate day) {
        Jalali.Date born = Jalali.dateOf(birthDate);
        Jalali.Date then = Jalali.dateOf(day);
        boolean beforeBirthday =
                then.month() < born.month() || (then.month() == born.month() && then.day() < born.day());
        return then.year() - born.year() - (beforeBirthday ? 1 : 0);
    }

    /// The day somebody becomes so many years old; who was born on a leap day has the birthday on the next one.
    public static LocalDate birthday(LocalDate birthDate, int years) {
        Jalali.Date born = Jalali.dateOf(birthDate);
        int year = born.year() + years;
        boolean noSuchDay = born.month() == 12 && born.day() == 30 && !Jalali.isLeapYear(year);
        return noSuchDay ? Jalali.day(year + 1, 1, 1) : Jalali.day(year, born.month(), born.day());
    }

    /// The latest birth date of somebody who has so many full years on a day.
    public static LocalDate bornBy(int years, LocalDate day) {
        Jalali.Date then = Jalali.dateOf(day);
        int year = then.year() - years;
        boolean noSuchDay = then.month() == 12 && then.day() == 30 && !Jalali.isLeapYear(year);
        return Jalali.day(year, then.month(), noSuchDay ? 29 : then.day());
    }
}
