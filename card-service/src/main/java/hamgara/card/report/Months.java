package hamgara.card.report;

import hamgara.kit.text.Digits;
import hamgara.kit.time.Jalali;
import hamgara.kit.time.Tehran;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whole Jalali months, from one to another. Whole ones only: the difference of two free spans would tell of single
/// days, and a single day of a small place tells of single people.
record Months(LocalDate from, LocalDate to) {

    private static final Pattern MONTH = Pattern.compile("(1[34][0-9]{2})-(0[1-9]|1[0-2])");
    private static final int MOST = 24;

    static Months typed(@Nullable String from, @Nullable String to) {
        if (from == null || to == null) {
            throw new ReportRefusal.ReportQueryIncomplete();
        }
        LocalDate first = firstDay(from);
        LocalDate last = Tehran.monthEnd(firstDay(to));
        var months = new Months(first, last);
        if (first.isAfter(last) || months.starts().size() > MOST) {
            throw new ReportRefusal.ReportMonthsNotPossible();
        }
        return months;
    }

    /// Each of them alone.
    List<Months> single() {
        return starts().stream()
                .map(start -> new Months(start, Tehran.monthEnd(start)))
                .toList();
    }

    /// The first days of the months.
    List<LocalDate> starts() {
        var starts = new ArrayList<LocalDate>();
        for (LocalDate start = from;
                !start.isAfter(to);
                start = Tehran.monthEnd(start).plusDays(1)) {
            starts.add(start);
        }
        return starts;
    }

    /// A month as `1405-09`.
    static String name(LocalDate day) {
        return Jalali.of(day).substring(0, 7);
    }

    private static LocalDate firstDay(String typed) {
        Matcher month = MONTH.matcher(Digits.fold(typed).strip());
        if (!month.matches()) {
            throw new ReportRefusal.ReportMonthsNotPossible();
        }
        return Jalali.day(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)), 1);
    }
}
