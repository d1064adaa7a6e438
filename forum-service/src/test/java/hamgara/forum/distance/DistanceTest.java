package hamgara.forum.distance;

import static hamgara.forum.Forum.change;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// How far agencies are from those who ask them.
@QuarkusTest
@WithTestResource(TestStack.class)
class DistanceTest {

    private static final Map<String, String> ANSWER = Map.of("decision", "ACCEPT", "reason", "آماده است");

    @Inject
    DataSource database;

    /// Three cases of one agency: acknowledged after 2 hours and answered in time; answered after 6 hours in time;
    /// passed on by another agency after an hour, answered too late, 16 days and 5 hours after it was opened.
    @Test
    void equalsTheHandMadeSample() {
        ClockAt clock = ClockAt.tehran("2026-12-20T09:00");
        Forum forum = Forum.withThreshold(1);
        String first = "/v1/cases/" + forum.qualified("SPORT", 1);
        String second = "/v1/cases/" + forum.qualified("SPORT", 1);
        String third = "/v1/cases/" + forum.qualified("EDUCATION", 1);
        clock.moveTo("2026-12-20T10:00");
        change(forum.officer("EDUCATION"), third, "refer", Map.of("agency", "SPORT_YOUTH", "reason", "با آنهاست"))
                .then()
                .statusCode(200);
        change(forum.officer("SPORT_YOUTH"), third, "accept-transfer", Map.of())
                .then()
                .statusCode(200);
        clock.moveTo("2026-12-20T11:00");
        change(forum.officer("SPORT_YOUTH"), first, "acknowledge", Map.of())
                .then()
                .statusCode(200);
        clock.moveTo("2026-12-20T15:00");
        change(forum.officer("SPORT_YOUTH"), first, "answer", ANSWER).then().statusCode(200);
        change(forum.officer("SPORT_YOUTH"), second, "answer", ANSWER).then().statusCode(200);
        clock.moveTo("2027-01-05T14:00");
        change(forum.officer("SPORT_YOUTH"), third, "answer", ANSWER).then().statusCode(200);

        // hours 2, 6, 389
        String asked = "&from=2026-12-20&to=2026-12-20&county=" + forum.county;
        for (String by : new String[] {"AGENCY", "COUNTY"}) {
            given().get("/v1/indicators/distance?by=" + by + asked)
                    .then()
                    .statusCode(200)
                    .body("items.code", contains(by.equals("AGENCY") ? "SPORT_YOUTH" : forum.county))
                    .body("items[0].cases", equalTo(3))
                    .body("items[0].hoursToFirstReplyMedian", equalTo(6.0f))
                    .body("items[0].hoursToFirstReplyMean", equalTo(132.33333f))
                    .body("items[0].referralsMean", equalTo(0.33333334f))
                    .body("items[0].decided", equalTo(3))
                    .body("items[0].shareInTime", equalTo(0.6666667f));
        }
        given().get("/v1/indicators/distance?from=2026-12-21&to=2026-12-21&county=" + forum.county)
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void countsReferralsAsTheStepsDo() throws SQLException {
        Forum forum = Forum.withThreshold(1);
        String id = forum.qualified("SPORT", 1);
        change(
                        forum.officer("SPORT_YOUTH"),
                        "/v1/cases/" + id,
                        "refer",
                        Map.of("agency", "EDUCATION", "reason", "با آنهاست"))
                .then()
                .statusCode(200);

        String steps = Given.value(
                database, "select count(*) from case_step where step = 'TRANSFER_ASKED' and case_id = '" + id + "'");
        assertThat(steps).isEqualTo("1");
        given().get("/v1/indicators/distance?county=" + forum.county)
                .then()
                .body("items[0].referralsMean", equalTo(1.0f));
    }
}
