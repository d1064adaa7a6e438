package hamgara.kit.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The working time of the executive agencies of a province, worked out from dated rules: weekends,
/// office hours, holidays and closure notices. A value: new rules make a new calendar.
///
/// A working day of a county is a day with any office time left after all of these. A weekday without office hours is
/// closed. Beyond [#coversUntil()] no holidays are known, and the answers stand on weekends and hours alone.
public final class WorkingCalendar {

    private static final int LONGEST_CLOSURE_DAYS = 800;
    private static final int MOST_WORKING_DAYS = 1000;
    private static final int LONGEST_PERIOD_DAYS = 40 * 366;

    private final List<WeekendRule> weekends;
    private final List<OfficeHours> officeHours;
    private final Map<LocalDate, List<Holiday>> holidays;
    private final List<ClosureNotice> notices;
    private final LocalDate coversFrom;
    private final LocalDate coversUntil;

    private WorkingCalendar(
            List<WeekendRule> weekends,
            List<OfficeHours> officeHours,
            Map<LocalDate, List<Holiday>> holidays,
            List<ClosureNotice> notices,
            LocalDate coversFrom,
            LocalDate coversUntil) {
        this.weekends = weekends;
        this.officeHours = officeHours;
        this.holidays = holidays;
        this.notices = notices;
        this.coversFrom = coversFrom;
        this.coversUntil = coversUntil;
    }

    /// The calendar of Khuzestan that comes with the platform, without closure notices.
    public static WorkingCalendar provincial() {
        return Provincial.CALENDAR;
    }

    /// The holidays must be complete for the Jalali years of the first and the last of them and for all between.
    public static WorkingCalendar of(
            Collection<WeekendRule> weekends, Collection<OfficeHours> officeHours, Collection<Holiday> holidays) {
        if (holidays.isEmpty()) {
            throw new IllegalArgumentException("A calendar without a single holiday covers no year");
        }
        refuseTwoHoursForOneDay(List.copyOf(officeHours));
        List<LocalDate> days = holidays.stream().map(Holiday::date).sorted().toList();
        int firstYear = Jalali.dateOf(days.getFirst()).year();
        int lastYear = Jalali.dateOf(days.getLast()).year();
        return new WorkingCalendar(
                List.copyOf(weekends),
                List.copyOf(officeHours),
                holidays.stream().collect(Collectors.groupingBy(Holiday::date, Collectors.toUnmodifiableList())),
                List.of(),
                Jalali.day(firstYear, 1, 1),
                Jalali.day(lastYear + 1, 1, 1).minusDays(1));
    }

    private static void refuseTwoHoursForOneDay(List<OfficeHours> rules) {
        for (int i = 0; i < rules.size(); i++) {
            for (OfficeHours other : rules.subList(i + 1, rules.size())) {
                if (rules.get(i).meets(other)) {
                    throw new IllegalArgumentException("Two rules for one day: " + rules.get(i) + " and " + other);
                }
            }
        }
    }

    /// A calendar with these closures instead of the present ones. Only what closes agencies counts here.
    public WorkingCalendar withNotices(Collection<ClosureNotice> notices) {
        List<ClosureNotice> closing = notices.stream()
                .filter(notice -> notice.appliesTo().contains(ClosureNotice.Applies.AGENCIES))
                .toList();
        return new WorkingCalendar(weekends, officeHours, holidays, closing, coversFrom, coversUntil);
    }

    public LocalDate coversFrom() {
        return coversFrom;
    }

    /// The last day for which the holidays are known.
    public LocalDate coversUntil() {
        return coversUntil;
    }

    /// Several occasions may fall on one day.
    public List<Holiday> holidaysOn(LocalDate day) {
        return holidays.getOrDefault(day, List.of());
    }

    public boolean isWorkingDay(LocalDate day, String county) {
        return !openOn(day, county).isEmpty();
    }

    /// Office time of a county between two instants; none when they are the wrong way round.
    public Duration workingTime(Instant from, Instant to, String county) {
        if (!from.isBefore(to)) {
            return Duration.ZERO;
        }
        LocalDate first = Tehran.dayOf(from);
        LocalDate last = Tehran.dayOf(to);
        if (ChronoUnit.DAYS.between(first, last) > LONGEST_PERIOD_DAYS) {
            throw new IllegalArgumentException("Working time is counted over 40 years at most");
        }
        Duration sum = Duration.ZERO;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            for (Span open : openOn(day, county)) {
                sum = sum.plus(open.within(from, to));
            }
        }
        return sum;
    }

    /// The end of office hours on the n-th working day of a county; the day of receipt is not counted, at whatever
    /// hour.
    public Instant dueAfter(Instant from, int workingDays, String county) {
        if (workingDays < 1 || workingDays > MOST_WORKING_DAYS) {
            throw new IllegalArgumentException("Due after " + workingDays + " working days");
        }
        LocalDate day = Tehran.dayOf(from);
        int closedInARow = 0;
        int counted = 0;
        while (true) {
            day = day.plusDays(1);
            List<Span> open = openOn(day, county);
            if (open.isEmpty()) {
                closedInARow++;
                if (closedInARow > LONGEST_CLOSURE_DAYS) {
                    throw new IllegalStateException(
                            "No working day in " + county + " for " + LONGEST_CLOSURE_DAYS + " days before " + day);
                }
            } else {
                closedInARow = 0;
                counted++;
                if (counted == workingDays) {
                    return open.getLast().until();
                }
            }
        }
    }

    /// What is open on a day in a county, in order of time.
    private List<Span> openOn(LocalDate day, String county) {
        if (holidays.containsKey(day)) {
            return List.of();
        }
        for (WeekendRule weekend : weekends) {
            if (weekend.closes(day)) {
                return List.of();
            }
        }
        List<Span> open = hoursOf(day);
        for (ClosureNotice notice : notices) {
            if (!open.isEmpty() && notice.reaches(county)) {
                Span taken = notice.takesFrom(day);
                if (taken != null) {
                    open = open.stream()
                            .flatMap(span -> span.without(taken).stream())
                            .toList();
                }
            }
        }
        return open;
    }

    private List<Span> hoursOf(LocalDate day) {
        List<Span> hours = new ArrayList<>(1);
        for (OfficeHours rule : officeHours) {
            if (rule.holdsOn(day)) {
                hours.add(new Span(
                        day.atTime(rule.opens()).atZone(Tehran.ZONE).toInstant(),
                        day.atTime(rule.closes()).atZone(Tehran.ZONE).toInstant()));
            }
        }
        return hours;
    }

    /// Read once, when first asked for.
    private static final class Provincial {
        static final WorkingCalendar CALENDAR = CalendarFiles.provincial();
    }
}
