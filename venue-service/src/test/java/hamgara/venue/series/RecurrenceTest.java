package hamgara.venue.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamgara.kit.time.Jalali;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.model.Recur;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What days a rule gives: Gregorian rules as ical4j has them, solar ones as the calendar has them.
class RecurrenceTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 5); // a Saturday, 14 Azar 1405

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY;COUNT=10",
                "FREQ=DAILY;INTERVAL=3;UNTIL=20270301",
                "FREQ=DAILY;BYDAY=SA,MO,WE;COUNT=20",
                "FREQ=DAILY;BYMONTH=1,2;COUNT=70",
                "FREQ=WEEKLY;COUNT=12",
                "FREQ=WEEKLY;BYDAY=SA,MO,WE;COUNT=30",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU;COUNT=15;WKST=SA",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU;COUNT=15;WKST=MO",
                "FREQ=MONTHLY;COUNT=6",
                "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=5",
                "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=8",
                "FREQ=MONTHLY;BYDAY=1SA;COUNT=8",
                "FREQ=MONTHLY;BYDAY=-1FR,2TU;COUNT=12",
                "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=5,20;COUNT=8",
                "FREQ=YEARLY;BYMONTH=1,3;BYMONTHDAY=10;UNTIL=20271231",
                "FREQ=YEARLY;BYMONTH=4;BYDAY=1SA"
            })
    void gregorianRulesGiveTheDaysThatIcal4jGives(String rule) {
        LocalDate last = FIRST.plusDays(400);

        assertThat(RuleText.parse(rule).days(FIRST, last))
                .isNotEmpty()
                .isEqualTo(new Recur<LocalDate>(rule).getDates(FIRST, FIRST, last));
    }

    @ParameterizedTest
    @CsvSource({
        // 1403 and 1408 have a 30th of Esfand, 1404 has not
        "RSCALE=PERSIAN;FREQ=MONTHLY;BYMONTHDAY=30, 1403-11-01, 1404-01-31, 1403-11-30 1403-12-30 1404-01-30",
        "RSCALE=PERSIAN;FREQ=MONTHLY;BYMONTHDAY=30, 1404-11-01, 1405-01-31, 1404-11-30 1405-01-30",
        "RSCALE=PERSIAN;FREQ=MONTHLY;BYMONTHDAY=30, 1408-11-01, 1409-01-31, 1408-11-30 1408-12-30 1409-01-30",
        "RSCALE=PERSIAN;FREQ=MONTHLY;BYMONTHDAY=-1, 1404-10-01, 1405-01-31, 1404-10-30 1404-11-30 1404-12-29 1405-01-31",
        "RSCALE=PERSIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD, 1405-06-01, 1405-08-30, 1405-06-31 1405-07-30 1405-08-30",
        "RSCALE=PERSIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=FORWARD, 1405-06-01, 1405-09-01, 1405-06-31 1405-08-01 1405-09-01",
        "RSCALE=PERSIAN;FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=30;SKIP=BACKWARD, 1403-12-01, 1404-12-29, 1403-12-30 1404-12-29",
        "RSCALE=PERSIAN;FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=30, 1403-12-01, 1404-12-29, 1403-12-30",
        "RSCALE=PERSIAN;FREQ=YEARLY, 1405-01-01, 1406-01-15, 1405-01-01 1406-01-01",
        "RSCALE=PERSIAN;FREQ=MONTHLY;BYDAY=1SA, 1405-09-01, 1405-11-30, 1405-09-07 1405-10-05 1405-11-03",
        // by days nothing is missing that could be moved (RFC 7529)
        "RSCALE=PERSIAN;FREQ=DAILY;BYMONTHDAY=31;SKIP=BACKWARD, 1405-06-01, 1405-12-29, 1405-06-31",
        "RSCALE=PERSIAN;FREQ=DAILY;BYMONTHDAY=31;SKIP=FORWARD, 1405-06-01, 1405-12-29, 1405-06-31",
        // counted from the end nothing moves, nor forward where the day of the week decides
        "RSCALE=PERSIAN;FREQ=MONTHLY;BYMONTHDAY=-31;SKIP=FORWARD, 1405-06-01, 1405-09-01, 1405-06-01",
        "RSCALE=PERSIAN;FREQ=MONTHLY;BYMONTHDAY=31;BYDAY=TU;SKIP=FORWARD, 1405-06-01, 1405-10-01, 1405-06-31",
        "RSCALE=PERSIAN;FREQ=MONTHLY;INTERVAL=3;COUNT=3, 1405-01-15, 1406-01-15, 1405-01-15 1405-04-15 1405-07-15"
    })
    void solarRulesCountTheMonthsOfTheSolarCalendar(String rule, String first, String last, String days) {
        assertThat(RuleText.parse(rule).days(Jalali.parse(first), Jalali.parse(last)))
                .extracting(Jalali::of)
                .isEqualTo(List.of(days.split(" ")));
    }

    @Test
    void readsDigitsOfAnyScript() {
        assertThat(RuleText.parse("freq=daily;count=۳").days(FIRST, FIRST.plusDays(30)))
                .hasSize(3);
    }

    /// The first day is one of the series only when the rule gives it, and the time of UNTIL is passed over.
    @Test
    void givesNoFirstDayThatIsNotOfTheRule() {
        assertThat(RuleText.parse("RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20261214T000000Z")
                        .days(FIRST, FIRST.plusDays(60)))
                .containsExactly(LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 14));
    }

    /// What no rule may have is refused by the name of the part.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=HOURLY                        | FREQ",
                "FREQ=DAILY;INTERVAL=101            | INTERVAL",
                "FREQ=DAILY;COUNT=401               | COUNT",
                "FREQ=DAILY;COUNT=2;UNTIL=20270101  | UNTIL",
                "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1  | BYSETPOS",
                "FREQ=DAILY;BYSETPOS=1              | BYSETPOS",
                "FREQ=YEARLY;BYWEEKNO=20            | BYWEEKNO",
                "FREQ=YEARLY;BYYEARDAY=-1           | BYYEARDAY",
                "FREQ=DAILY;BYHOUR=9                | BYHOUR",
                "FREQ=DAILY;BYMINUTE=30             | BYMINUTE",
                "FREQ=DAILY;BYSECOND=0              | BYSECOND",
                "FREQ=DAILY;BYDAY=1MO               | BYDAY",
                "FREQ=WEEKLY;BYDAY=-1FR             | BYDAY",
                "FREQ=YEARLY;BYDAY=2MO              | BYDAY",
                "FREQ=MONTHLY;BYDAY=6MO             | BYDAY",
                "FREQ=MONTHLY;BYDAY=SHANBE          | BYDAY",
                "FREQ=WEEKLY;BYMONTHDAY=1           | BYMONTHDAY",
                "FREQ=MONTHLY;BYMONTHDAY=-32        | BYMONTHDAY",
                "FREQ=YEARLY;BYMONTH=13             | BYMONTH",
                "FREQ=YEARLY;BYMONTH=-1             | BYMONTH",
                "RSCALE=HEBREW;FREQ=YEARLY          | RSCALE",
                "RSCALE=PERSIAN;FREQ=YEARLY;BYMONTH=5L | BYMONTH",
                "FREQ=WEEKLY;WKST=XX                | WKST",
                "FREQ=MONTHLY;SKIP=FORWARD          | SKIP",
                "FREQ=DAILY;SKIP=OMIT               | SKIP",
                "RSCALE=PERSIAN;FREQ=MONTHLY;SKIP=SIDEWAYS | SKIP",
                "FREQ=DAILY;X-EVIL=1                | X-EVIL",
                "FREQ=DAILY;FREQ=WEEKLY             | FREQ",
            })
    void namesThePartThatItRefuses(String rule, String part) {
        assertThatThrownBy(() -> RuleText.parse(rule))
                .isInstanceOfSatisfying(
                        SeriesRefusal.RecurrenceNotUnderstood.class,
                        refusal -> assertThat(refusal.params()).containsEntry("part", part));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FREQ=",
                "FREQ=SECONDLY",
                "FREQ=MINUTELY;COUNT=5",
                "FREQ=HOURLY",
                "FREQ=FORTNIGHTLY",
                "COUNT=5",
                "FREQ=DAILY;COUNT=1000000000",
                "FREQ=DAILY;COUNT=0",
                "FREQ=DAILY;COUNT=-5",
                "FREQ=DAILY;COUNT=401",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;INTERVAL=99999999999999999999",
                "FREQ=DAILY;COUNT=5;UNTIL=20270101",
                "FREQ=DAILY;UNTIL=20271399",
                "FREQ=DAILY;UNTIL=tomorrow",
                "FREQ=DAILY;FREQ=WEEKLY",
                "FREQ=DAILY;BYSECOND=0,1,2",
                "FREQ=DAILY;BYSETPOS=1",
                "FREQ=YEARLY;BYWEEKNO=20",
                "FREQ=YEARLY;BYYEARDAY=366",
                "FREQ=MONTHLY;BYMONTHDAY=32",
                "FREQ=MONTHLY;BYMONTHDAY=0",
                "FREQ=MONTHLY;BYDAY=53MO",
                "FREQ=WEEKLY;BYDAY=1MO",
                "FREQ=WEEKLY;BYMONTHDAY=1",
                "FREQ=YEARLY;BYMONTH=13",
                "FREQ=DAILY;SKIP=FORWARD",
                "RSCALE=MARTIAN;FREQ=DAILY",
                "FREQ=DAILY;X-EVIL=1",
                "FREQ=DAILY;;COUNT=5",
                "FREQ=MONTHLY;BYDAY=MO,MO,MO,MO,MO,MO,MO,MO,MO,MO,MO,MO,MO,MO,MO,MO,MO,MO,MO,MO,MO,MO,MO,MO,MO,MO,MO,MO,MO,MO,MO,MO,MO,MO,MO,MO"
            })
    void refusesWhatItDoesNotFollow(String rule) {
        assertThatThrownBy(() -> RuleText.parse(rule)).isInstanceOf(SeriesRefusal.RecurrenceNotUnderstood.class);
    }
}
