package hamgara.venue.audience;

import static hamgara.venue.Given.facility;
import static hamgara.venue.Given.venue;
import static hamgara.venue.GivenHours.body;
import static hamgara.venue.GivenHours.daily;
import static hamgara.venue.GivenHours.make;
import static hamgara.venue.GivenHours.open;
import static hamgara.venue.GivenHours.span;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.Given.Venue;
import hamgara.venue.utilisation.Planned;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One facility is kept for one audience in the morning and for another in the evening, by weekday and season.
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class TimeBandTest {

    /// Saturday of the week after this one.
    private final LocalDate saturday = Planned.saturday().plusWeeks(1);

    private Venue venue;
    private String facility;

    @BeforeEach
    void prepare() {
        venue = venue("SPORT_YOUTH");
        facility = facility(venue, 20);
    }

    private String hours(String season, LocalDate from, LocalDate to, String... spans) {
        return open(facility, body(season, from, to, spans))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private List<String> offered(LocalDate day, String more) {
        return given().get("/v1/availability?limit=50&venue=%s&from=%s&to=%s%s".formatted(venue.code(), day, day, more))
                .then()
                .statusCode(200)
                .extract()
                .path("items.audience");
    }

    @Test
    void keepsAMorningForWomenAndAnEveningForFamilies() {
        String set = hours(
                "NORMAL",
                saturday,
                saturday.plusDays(6),
                daily("08:00", "10:00", "WOMEN"),
                daily("18:00", "20:00", "FAMILY", ", \"ageMin\": 4"));
        make(set, saturday, saturday).body("created", equalTo(4));

        assertThat(offered(saturday, "")).containsExactly("WOMEN", "WOMEN", "FAMILY", "FAMILY");
        assertThat(offered(saturday, "&audience=FAMILY")).containsExactly("FAMILY", "FAMILY");
        assertThat(offered(saturday, "&audience=WOMEN&fromTime=12:00")).isEmpty();
        assertThat(offered(saturday, "&age=3")).containsExactly("WOMEN", "WOMEN");
        given().get("/v1/facilities/" + facility + "/first-available?audience=FAMILY")
                .then()
                .body("slot.startsAtJalali", equalTo(hamgara.kit.time.Jalali.of(saturday)))
                .body("slot.ageMin", equalTo(4));
    }

    @Test
    void changesWithTheDayOfTheWeek() {
        String set = hours(
                "NORMAL",
                saturday,
                saturday.plusDays(6),
                span("SAT", "08:00", "10:00", "WOMEN", ""),
                span("SUN", "08:00", "10:00", "MEN", ""),
                span("FRI", "08:00", "10:00", "DISABLED", ""));
        make(set, saturday, saturday.plusDays(6)).body("created", equalTo(6));

        assertThat(offered(saturday, "")).containsOnly("WOMEN").hasSize(2);
        assertThat(offered(saturday.plusDays(1), "")).containsOnly("MEN").hasSize(2);
        assertThat(offered(saturday.plusDays(2), "")).isEmpty();
        assertThat(offered(saturday.plusDays(6), "&audience=DISABLED")).hasSize(2);
    }

    /// A season turns the hours round on its days alone, and what nobody booked follows.
    @Test
    void changesWithTheSeasonAndBackAfterIt() {
        String normal = hours(
                "NORMAL",
                saturday,
                saturday.plusDays(13),
                daily("08:00", "10:00", "WOMEN"),
                daily("18:00", "20:00", "MEN"));
        make(normal, saturday, saturday.plusDays(13)).body("created", equalTo(14 * 4));
        LocalDate first = saturday.plusDays(2);
        LocalDate last = saturday.plusDays(4);
        String ramadan =
                hours("RAMADAN", first, last, daily("08:00", "10:00", "MEN"), daily("21:00", "23:00", "WOMEN"));

        make(ramadan, first, last).body("created", equalTo(3 * 4)).body("withdrawn", equalTo(3 * 4));

        assertThat(offered(saturday.plusDays(1), "")).containsExactly("WOMEN", "WOMEN", "MEN", "MEN");
        assertThat(offered(first, "")).containsExactly("MEN", "MEN", "WOMEN", "WOMEN");
        assertThat(offered(first, "&audience=WOMEN&fromTime=21:00")).hasSize(2);
        assertThat(offered(last.plusDays(1), "")).containsExactly("WOMEN", "WOMEN", "MEN", "MEN");
    }
}
