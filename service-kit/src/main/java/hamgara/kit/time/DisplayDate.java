package hamgara.kit.time;

import hamgara.kit.text.Digits;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// Dates in the words of Persian, Arabic and English.
///
/// The names are a table of our own: the Arabic names of the solar months in CLDR are misspelt. Ours are proposals.
final class DisplayDate {

    /// Names in the order Monday to Sunday, Farvardin to Esfand, January to December.
    private record Words(List<String> weekdays, List<String> solarMonths, List<String> gregorianMonths) {}

    private static final List<String> NONE = List.of();

    private static final Words FA = new Words(
            List.of("دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه", "یکشنبه"),
            List.of(
                    "فروردین",
                    "اردیبهشت",
                    "خرداد",
                    "تیر",
                    "مرداد",
                    "شهریور",
                    "مهر",
                    "آبان",
                    "آذر",
                    "دی",
                    "بهمن",
                    "اسفند"),
            NONE);

    private static final Words AR = new Words(
            List.of("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
            List.of(
                    "فروردين",
                    "أرديبهشت",
                    "خرداد",
                    "تير",
                    "مرداد",
                    "شهريور",
                    "مهر",
                    "آبان",
                    "آذر",
                    "دي",
                    "بهمن",
                    "إسفند"),
            List.of(
                    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر",
                    "ديسمبر"));

    private static final Words EN = new Words(
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
            List.of(
                    "Farvardin",
                    "Ordibehesht",
                    "Khordad",
                    "Tir",
                    "Mordad",
                    "Shahrivar",
                    "Mehr",
                    "Aban",
                    "Azar",
                    "Dey",
                    "Bahman",
                    "Esfand"),
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December"));

    private DisplayDate() {}

    static String of(LocalDate day, Locale locale) {
        return switch (locale.getLanguage()) {
            case "ar" -> solar(day, AR) + " (" + gregorian(day, AR) + ")";
            case "en" -> solar(day, EN) + " (" + gregorian(day, EN) + ")";
            default -> Digits.persian(solar(day, FA));
        };
    }

    private static String solar(LocalDate day, Words words) {
        Jalali.Date date = Jalali.dateOf(day);
        return words.weekdays().get(day.getDayOfWeek().getValue() - 1) + " " + date.day() + " "
                + words.solarMonths().get(date.month() - 1) + " " + date.year();
    }

    private static String gregorian(LocalDate day, Words words) {
        return day.getDayOfMonth() + " " + words.gregorianMonths().get(day.getMonthValue() - 1) + " " + day.getYear();
    }
}
