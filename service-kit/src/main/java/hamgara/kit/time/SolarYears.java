package hamgara.kit.time;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.concurrent.TimeUnit;

/// The first day of each solar year, as ICU's Persian calendar has it.
///
/// ICU decides which years are leap years; the months follow from the first day, so that the years
/// people write about are asked for once and dates cost no calendar object.
final class SolarYears {

    static final int FIRST = 1200;
    static final int LAST = 1600;

    private static final ULocale PERSIAN = new ULocale("en@calendar=persian");
    private static final long[] STARTS = starts();

    private SolarYears() {}

    /// The first of Farvardin as an epoch day.
    static long start(int year) {
        return year >= FIRST && year <= LAST + 1 ? STARTS[year - FIRST] : ask(year);
    }

    static boolean isLeap(int year) {
        return start(year + 1) - start(year) == 366;
    }

    static int yearOf(long epochDay) {
        int year = (int) Math.floorDiv((epochDay + 492_268) * 10_000, 3_652_422) + 1;
        while (start(year) > epochDay) {
            year--;
        }
        while (start(year + 1) <= epochDay) {
            year++;
        }
        return year;
    }

    private static long[] starts() {
        long[] starts = new long[LAST + 2 - FIRST];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = ask(FIRST + i);
        }
        return starts;
    }

    private static long ask(int year) {
        Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, PERSIAN);
        calendar.clear();
        calendar.set(Calendar.EXTENDED_YEAR, year);
        calendar.set(Calendar.MONTH, 0);
        calendar.set(Calendar.DAY_OF_MONTH, 1);
        return Math.floorDiv(calendar.getTimeInMillis(), TimeUnit.DAYS.toMillis(1));
    }
}
