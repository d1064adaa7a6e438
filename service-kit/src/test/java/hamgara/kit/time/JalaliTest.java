package hamgara.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import hamgara.kit.problem.ProblemTexts;
import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JalaliTest {

    private static JsonNode vectors;

    @BeforeAll
    static void readVectors() throws IOException {
        try (InputStream in = JalaliTest.class.getResourceAsStream("vectors.json")) {
            vectors = new ObjectMapper().readTree(in);
        }
    }

    @Test
    void turnsDatesBothWays() {
        for (JsonNode pair : vectors.get("dates")) {
            LocalDate day = LocalDate.parse(pair.get("gregorian").asText());
            String jalali = pair.get("jalali").asText();
            assertThat(Jalali.of(day)).isEqualTo(jalali);
            assertThat(Jalali.parse(jalali)).isEqualTo(day);
        }
    }

    @Test
    void knowsTheLeapYears() {
        JsonNode years = vectors.get("leapYears");
        List<Integer> leap = new ArrayList<>();
        for (int year = years.get("from").asInt(); year <= years.get("to").asInt(); year++) {
            if (Jalali.isLeapYear(year)) {
                leap.add(year);
            }
        }
        assertThat(leap)
                .containsExactlyElementsOf(
                        years.get("years").valueStream().map(JsonNode::asInt).toList());
        assertThat(Jalali.isLeapYear(1436)).isTrue();
        assertThat(Jalali.isLeapYear(1437)).isFalse();
    }

    @Test
    void takesTheDayOfTehran() {
        for (JsonNode pair : vectors.get("instants")) {
            Instant instant = Instant.parse(pair.get("instant").asText());
            assertThat(Jalali.of(instant)).isEqualTo(pair.get("jalali").asText());
            assertThat(instant.atZone(Tehran.ZONE).toOffsetDateTime())
                    .isEqualTo(OffsetDateTime.parse(pair.get("tehran").asText()));
        }
    }

    @Test
    void agreesWithTheCalendarOfIcuOnEveryDayOfFourCenturies() {
        Calendar icu = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("en@calendar=persian"));
        LocalDate last = LocalDate.of(2200, 1, 1);
        for (LocalDate day = LocalDate.of(1800, 1, 1); day.isBefore(last); day = day.plusDays(1)) {
            icu.setTimeInMillis(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
            Jalali.Date date = Jalali.dateOf(day);
            assertThat(date)
                    .isEqualTo(new Jalali.Date(
                            icu.get(Calendar.EXTENDED_YEAR),
                            icu.get(Calendar.MONTH) + 1,
                            icu.get(Calendar.DAY_OF_MONTH)));
            if (date.year() >= 1200) {
                assertThat(Jalali.parse(date.toString())).isEqualTo(day);
            }
        }
    }

    @Test
    void readsDatesAsPeopleTypeThem() {
        for (JsonNode typed : vectors.get("accepted")) {
            assertThat(Jalali.parse(typed.get("text").asText()))
                    .isEqualTo(LocalDate.parse(typed.get("gregorian").asText()));
        }
    }

    @Test
    void refusesDaysThatAreNotInTheCalendar() {
        for (JsonNode text : vectors.get("impossible")) {
            assertThatThrownBy(() -> Jalali.parse(text.asText()))
                    .as(text.asText())
                    .isInstanceOf(NotAJalaliDate.class);
        }
    }

    @Test
    void pointsAtTheFieldOfAWrongDate() {
        assertThat(Jalali.parse("1405/9/2", "/bornOnJalali")).isEqualTo("2026-11-23");
        assertThatThrownBy(() -> Jalali.parse("1404-12-30", "/bornOnJalali")).isInstanceOf(NotAJalaliDate.class);
        for (Locale language : ProblemTexts.LANGUAGES) {
            assertThat(ProblemTexts.has(new NotAJalaliDate().slug(), language)).isTrue();
        }
    }

    @Test
    void showsDatesInThreeLanguages() {
        JsonNode display = vectors.get("display");
        Instant instant = Instant.parse(display.get("instant").asText());
        LocalDate day = Tehran.dayOf(instant);
        for (String language : List.of("fa", "ar", "en")) {
            assertThat(Jalali.display(day, Locale.forLanguageTag(language)))
                    .isEqualTo(display.get(language).asText());
        }
        assertThat(Jalali.display(day, Locale.FRENCH))
                .isEqualTo(display.get("fa").asText());
        assertThat(Jalali.displayShort(instant))
                .isEqualTo(display.get("faShort").asText());
    }

    @Test
    void reachesTheEndOfOpenEndedDates() {
        assertThat(Jalali.of(LocalDate.of(9999, 12, 31))).startsWith("9378-");
        assertThat(Jalali.of(LocalDate.of(623, 1, 1))).startsWith("0001-");
        assertThatThrownBy(() -> Jalali.of(LocalDate.MAX)).isInstanceOf(DateOutOfRange.class);
    }

    @Test
    void beginsWeeksOnSaturdayAndMonthsOnTheFirst() {
        LocalDate monday = LocalDate.of(2026, 11, 23);
        assertThat(Tehran.weekOf(monday)).isEqualTo("2026-11-21");
        assertThat(Tehran.weekOf(Tehran.weekOf(monday))).isEqualTo("2026-11-21");
        assertThat(Tehran.weekOf(LocalDate.of(2026, 11, 20)).getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
        assertThat(Tehran.monthOf(monday)).isEqualTo("2026-11-22");
        assertThat(Tehran.monthEnd(monday)).isEqualTo("2026-12-21");
        assertThat(Jalali.of(Tehran.monthEnd(LocalDate.of(2025, 3, 1)))).isEqualTo("1403-12-30");
        assertThat(Jalali.of(Tehran.monthEnd(LocalDate.of(2026, 3, 1)))).isEqualTo("1404-12-29");
    }

    @Test
    void beginsTheDayWhereTheClocksWereChanged() {
        assertThat(Tehran.startOf(LocalDate.of(2022, 3, 22))).isEqualTo("2022-03-21T20:30:00Z");
        assertThat(Tehran.startOf(LocalDate.of(2022, 9, 22))).isEqualTo("2022-09-21T20:30:00Z");
        assertThat(Tehran.startOf(LocalDate.of(2022, 9, 21))).isEqualTo("2022-09-20T19:30:00Z");
    }
}
