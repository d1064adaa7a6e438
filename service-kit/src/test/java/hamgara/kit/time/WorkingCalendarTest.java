package hamgara.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

    private static final String SHUSH = "0614";
    private static final String DEZFUL = "0608";
    private static final Set<ClosureNotice.Applies> AGENCIES = Set.of(ClosureNotice.Applies.AGENCIES);
    private static final WorkingCalendar CALENDAR = WorkingCalendar.provincial();

    @Test
    void countsTheDaysAfterTheDayOfReceipt() {
        // Monday 2 Azar 1405; the week runs to Wednesday 4 Azar and goes on with Saturday 7 Azar.
        assertThat(CALENDAR.dueAfter(at("2026-11-23", "10:00"), 1, SHUSH)).isEqualTo(at("2026-11-24", "14:30"));
        assertThat(CALENDAR.dueAfter(at("2026-11-23", "10:00"), 2, SHUSH)).isEqualTo(at("2026-11-25", "14:30"));
        assertThat(CALENDAR.dueAfter(at("2026-11-23", "10:00"), 3, SHUSH)).isEqualTo(at("2026-11-28", "14:30"));
        assertThat(CALENDAR.dueAfter(at("2026-11-23", "00:00"), 1, SHUSH)).isEqualTo(at("2026-11-24", "14:30"));
        assertThat(CALENDAR.dueAfter(at("2026-11-23", "23:59"), 1, SHUSH)).isEqualTo(at("2026-11-24", "14:30"));
    }

    @Test
    void restsOnThursdayAndFriday() {
        assertThat(CALENDAR.isWorkingDay(day("2026-11-25"), SHUSH)).isTrue();
        assertThat(CALENDAR.isWorkingDay(day("2026-11-26"), SHUSH)).isFalse();
        assertThat(CALENDAR.isWorkingDay(day("2026-11-27"), SHUSH)).isFalse();
        assertThat(CALENDAR.isWorkingDay(day("2026-11-28"), SHUSH)).isTrue();
        assertThat(CALENDAR.workingTime(at("2026-11-25", "14:00"), at("2026-11-28", "08:00"), SHUSH))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void keepsTheRuleThatHeldAtTheTime() {
        assertThat(CALENDAR.isWorkingDay(day("2025-03-13"), SHUSH)).isTrue();
        assertThat(CALENDAR.workingTime(at("2025-03-13", "00:00"), at("2025-03-14", "00:00"), SHUSH))
                .isEqualTo(Duration.ofMinutes(330));
        assertThat(CALENDAR.isWorkingDay(day("2025-04-10"), SHUSH)).isFalse();
    }

    @Test
    void passesOverNowruz() {
        // Wednesday 27 Esfand 1404 is the last working day but one; Nowruz and Eid run to Tuesday, then 5 Farvardin.
        assertThat(CALENDAR.dueAfter(at("2026-03-17", "09:00"), 1, SHUSH)).isEqualTo(at("2026-03-18", "14:30"));
        assertThat(CALENDAR.dueAfter(at("2026-03-17", "09:00"), 2, SHUSH)).isEqualTo(at("2026-03-25", "14:30"));
        assertThat(CALENDAR.dueAfter(at("2026-03-31", "09:00"), 1, SHUSH)).isEqualTo(at("2026-04-04", "14:30"));
    }

    @Test
    void passesOverAHolidayInTheWeek() {
        assertThat(CALENDAR.holidaysOn(day("2026-06-25"))).singleElement().satisfies(holiday -> {
            assertThat(holiday.fa()).isEqualTo("عاشورا");
            assertThat(holiday.status()).isEqualTo(Holiday.Status.MAY_MOVE);
        });
        assertThat(CALENDAR.isWorkingDay(day("2026-06-24"), SHUSH)).isFalse();
        assertThat(CALENDAR.dueAfter(at("2026-06-23", "09:00"), 1, SHUSH)).isEqualTo(at("2026-06-27", "14:30"));
    }

    @Test
    void countsTwoOccasionsOnOneDayOnce() {
        assertThat(CALENDAR.holidaysOn(day("2026-03-21"))).hasSize(2);
        assertThat(CALENDAR.holidaysOn(day("2026-11-23"))).isEmpty();
    }

    @Test
    void movesWithAClosureIssuedTheEveningBefore() {
        Instant evening = at("2026-08-15", "20:00");
        WorkingCalendar hot = CALENDAR.withNotices(
                List.of(ClosureNotice.full(Set.of(), day("2026-08-16"), day("2026-08-17"), AGENCIES, evening)));
        Instant received = at("2026-08-15", "09:00");
        assertThat(CALENDAR.dueAfter(received, 2, SHUSH)).isEqualTo(at("2026-08-17", "14:30"));
        assertThat(hot.dueAfter(received, 2, SHUSH)).isEqualTo(at("2026-08-19", "14:30"));
        assertThat(hot.isWorkingDay(day("2026-08-16"), DEZFUL)).isFalse();
        assertThat(hot.workingTime(at("2026-08-16", "00:00"), at("2026-08-18", "00:00"), SHUSH))
                .isZero();
    }

    @Test
    void closesOnlyTheCountiesItNames() {
        WorkingCalendar dusty = CALENDAR.withNotices(List.of(ClosureNotice.full(
                Set.of(SHUSH), day("2026-08-16"), day("2026-08-16"), AGENCIES, at("2026-08-15", "20:00"))));
        assertThat(dusty.isWorkingDay(day("2026-08-16"), SHUSH)).isFalse();
        assertThat(dusty.isWorkingDay(day("2026-08-16"), DEZFUL)).isTrue();
    }

    @Test
    void endsAShortDayEarly() {
        WorkingCalendar dim = CALENDAR.withNotices(List.of(ClosureNotice.shortDay(
                Set.of(), day("2026-08-16"), day("2026-08-16"), LocalTime.NOON, AGENCIES, at("2026-08-15", "20:00"))));
        assertThat(dim.isWorkingDay(day("2026-08-16"), SHUSH)).isTrue();
        assertThat(dim.dueAfter(at("2026-08-15", "09:00"), 1, SHUSH)).isEqualTo(at("2026-08-16", "12:00"));
        assertThat(dim.workingTime(at("2026-08-16", "00:00"), at("2026-08-17", "00:00"), SHUSH))
                .isEqualTo(Duration.ofMinutes(270));
    }

    @Test
    void countsNoDayThatEndsBeforeItBegins() {
        WorkingCalendar calendar = CALENDAR.withNotices(List.of(ClosureNotice.shortDay(
                Set.of(),
                day("2026-08-16"),
                day("2026-08-16"),
                LocalTime.of(7, 30),
                AGENCIES,
                at("2026-08-15", "20:00"))));
        assertThat(calendar.isWorkingDay(day("2026-08-16"), SHUSH)).isFalse();
    }

    @Test
    void stopsForAWindowWithinADay() {
        WorkingCalendar powerCut = CALENDAR.withNotices(List.of(new ClosureNotice(
                Set.of(SHUSH),
                at("2026-08-16", "09:00"),
                at("2026-08-16", "11:00"),
                ClosureNotice.Kind.FULL,
                null,
                AGENCIES,
                at("2026-08-16", "08:50"))));
        assertThat(powerCut.workingTime(at("2026-08-16", "08:00"), at("2026-08-16", "12:00"), SHUSH))
                .isEqualTo(Duration.ofHours(2));
        assertThat(powerCut.dueAfter(at("2026-08-15", "09:00"), 1, SHUSH)).isEqualTo(at("2026-08-16", "14:30"));
    }

    @Test
    void goesOnDuringRemoteWorkAndWhenOnlyOthersAreClosed() {
        Set<ClosureNotice.Applies> schools = Set.of(ClosureNotice.Applies.SCHOOLS, ClosureNotice.Applies.VENUES);
        Instant evening = at("2026-08-15", "20:00");
        WorkingCalendar calendar = CALENDAR.withNotices(List.of(
                ClosureNotice.remoteWork(Set.of(), day("2026-08-16"), day("2026-08-16"), AGENCIES, evening),
                ClosureNotice.full(Set.of(), day("2026-08-17"), day("2026-08-17"), schools, evening)));
        assertThat(calendar.isWorkingDay(day("2026-08-16"), SHUSH)).isTrue();
        assertThat(calendar.isWorkingDay(day("2026-08-17"), SHUSH)).isTrue();
    }

    @Test
    void addsUpOverlappingClosuresOnce() {
        Instant evening = at("2026-08-15", "20:00");
        WorkingCalendar calendar = CALENDAR.withNotices(List.of(
                window("2026-08-16T09:00", "2026-08-16T11:00"),
                window("2026-08-16T10:00", "2026-08-16T12:00"),
                ClosureNotice.shortDay(
                        Set.of(), day("2026-08-16"), day("2026-08-16"), LocalTime.of(13, 0), AGENCIES, evening)));
        assertThat(calendar.workingTime(at("2026-08-16", "00:00"), at("2026-08-17", "00:00"), SHUSH))
                .isEqualTo(Duration.ofMinutes(90 + 60));
    }

    @Test
    void followsTheClockOfTehranThroughItsLastChange() {
        // In September 2022 the offices opened at 03:00 UTC before the change and at 04:00 UTC after it.
        assertThat(CALENDAR.dueAfter(at("2022-09-18", "09:00"), 1, SHUSH)).isEqualTo("2022-09-19T10:00:00Z");
        assertThat(CALENDAR.dueAfter(at("2022-09-18", "09:00"), 6, SHUSH)).isEqualTo("2022-09-25T11:00:00Z");
        assertThat(CALENDAR.workingTime(
                        Instant.parse("2022-09-20T03:00:00Z"), Instant.parse("2022-09-24T04:00:00Z"), SHUSH))
                .isEqualTo(Duration.ofMinutes(7 * 60 * 2 + 5 * 60 + 30));
    }

    @Test
    void saysHowFarItsHolidaysReach() {
        assertThat(CALENDAR.coversFrom()).isEqualTo("2025-03-21");
        assertThat(CALENDAR.coversUntil()).isEqualTo("2028-03-19");
        assertThat(Jalali.of(CALENDAR.coversUntil())).isEqualTo("1406-12-29");
        assertThat(CALENDAR.dueAfter(at("2030-01-01", "09:00"), 1, SHUSH)).isEqualTo(at("2030-01-02", "14:30"));
    }

    @Test
    void countsNothingBackwardsAndNothingWithoutEnd() {
        assertThat(CALENDAR.workingTime(at("2026-11-24", "09:00"), at("2026-11-23", "09:00"), SHUSH))
                .isZero();
        assertThatThrownBy(() -> CALENDAR.workingTime(at("1990-01-01", "09:00"), at("2090-01-01", "09:00"), SHUSH))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CALENDAR.dueAfter(at("2026-11-23", "09:00"), 0, SHUSH))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CALENDAR.dueAfter(at("2026-11-23", "09:00"), 1001, SHUSH))
                .isInstanceOf(IllegalArgumentException.class);
        WorkingCalendar closedForEver = WorkingCalendar.of(
                List.of(new WeekendRule(day("2000-01-01"), null, EnumSet.allOf(DayOfWeek.class))),
                List.of(),
                List.of(new Holiday(day("2026-03-21"), "نوروز", "Nowruz", Holiday.Status.FIXED)));
        assertThatThrownBy(() -> closedForEver.dueAfter(at("2026-11-23", "09:00"), 1, SHUSH))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesRulesThatContradictThemselves() {
        assertThatThrownBy(() -> new WeekendRule(day("2026-01-02"), day("2026-01-01"), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        LocalTime noon = LocalTime.NOON;
        assertThatThrownBy(() -> new OfficeHours(day("2026-01-02"), null, DayOfWeek.MONDAY, noon, noon))
                .isInstanceOf(IllegalArgumentException.class);
        OfficeHours monday = new OfficeHours(day("2026-01-02"), null, DayOfWeek.MONDAY, noon, LocalTime.of(14, 0));
        Holiday holiday = new Holiday(day("2026-03-21"), "نوروز", "Nowruz", Holiday.Status.FIXED);
        assertThatThrownBy(() -> WorkingCalendar.of(List.of(), List.of(monday, monday), List.of(holiday)))
                .isInstanceOf(IllegalArgumentException.class);
        Instant now = at("2026-08-16", "09:00");
        assertThatThrownBy(() -> new ClosureNotice(Set.of(), now, now, ClosureNotice.Kind.FULL, null, AGENCIES, now))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ClosureNotice.ofDays(
                        Set.of(),
                        day("2026-08-16"),
                        day("2026-08-16"),
                        ClosureNotice.Kind.SHORT_DAY,
                        null,
                        AGENCIES,
                        now))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void addsUpOverAnySplit() {
        Random random = new Random(1405);
        WorkingCalendar calendar = CALENDAR.withNotices(randomNotices(random));
        for (int i = 0; i < 2000; i++) {
            Instant from = randomInstant(random);
            Instant middle = from.plusSeconds(random.nextInt(90 * 86_400));
            Instant to = middle.plusSeconds(random.nextInt(90 * 86_400));
            assertThat(calendar.workingTime(from, middle, SHUSH).plus(calendar.workingTime(middle, to, SHUSH)))
                    .isEqualTo(calendar.workingTime(from, to, SHUSH));
        }
    }

    @Test
    void fallsDueNoEarlierForWhatComesLaterOrTakesLonger() {
        Random random = new Random(614);
        WorkingCalendar calendar = CALENDAR.withNotices(randomNotices(random));
        for (int i = 0; i < 2000; i++) {
            Instant from = randomInstant(random);
            Instant later = from.plusSeconds(random.nextInt(30 * 86_400));
            int days = random.nextInt(1, 30);
            Instant due = calendar.dueAfter(from, days, SHUSH);
            assertThat(due).isAfter(from);
            assertThat(calendar.dueAfter(later, days, SHUSH)).isAfterOrEqualTo(due);
            assertThat(calendar.dueAfter(from, days + 1, SHUSH)).isAfter(due);
            assertThat(calendar.isWorkingDay(Tehran.dayOf(due), SHUSH)).isTrue();
        }
    }

    private static List<ClosureNotice> randomNotices(Random random) {
        return random.ints(60, 0, 1100)
                .mapToObj(offset -> {
                    LocalDate first = day("2025-03-21").plusDays(offset);
                    Set<String> counties = random.nextBoolean() ? Set.of() : Set.of(SHUSH);
                    Instant issued = Tehran.startOf(first);
                    return switch (random.nextInt(3)) {
                        case 0 ->
                            ClosureNotice.full(counties, first, first.plusDays(random.nextInt(3)), AGENCIES, issued);
                        case 1 ->
                            ClosureNotice.shortDay(
                                    counties, first, first, LocalTime.of(random.nextInt(6, 16), 0), AGENCIES, issued);
                        default ->
                            new ClosureNotice(
                                    counties,
                                    issued.plusSeconds(random.nextInt(86_400)),
                                    issued.plusSeconds(86_400 + random.nextInt(86_400)),
                                    ClosureNotice.Kind.FULL,
                                    null,
                                    AGENCIES,
                                    issued);
                    };
                })
                .toList();
    }

    private static Instant randomInstant(Random random) {
        return Instant.parse("2025-03-21T00:00:00Z").plusSeconds(random.nextInt(1000 * 86_400));
    }

    private static ClosureNotice window(String from, String until) {
        Instant start = at(from.substring(0, 10), from.substring(11));
        return new ClosureNotice(
                Set.of(),
                start,
                at(until.substring(0, 10), until.substring(11)),
                ClosureNotice.Kind.FULL,
                null,
                AGENCIES,
                start);
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static Instant at(String date, String time) {
        return LocalDate.parse(date)
                .atTime(LocalTime.parse(time))
                .atZone(Tehran.ZONE)
                .toInstant();
    }
}
