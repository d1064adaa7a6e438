package hamgara.forum.report;

import static hamgara.forum.Forum.citizen;
import static hamgara.forum.moderation.Moderated.log;
import static hamgara.forum.moderation.Moderated.queue;
import static hamgara.forum.moderation.Moderated.report;
import static hamgara.forum.moderation.Moderated.reportAnonymously;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class DignityTest {

    @Inject
    DataSource database;

    @Test
    void isDueInFourWorkingHours() {
        ClockAt.tehran("2026-12-19T12:00"); // Saturday; offices close at 14:30 and open at 7:30
        Forum forum = Forum.withThreshold(50);
        report(citizen(), forum.published(citizen(), "SPORT", "کرامت یک نفر"), "DIGNITY")
                .then()
                .statusCode(201)
                .body("lane", equalTo("DIGNITY"));

        assertThat(queue(forum).getString("items[0].dueAt"))
                .isEqualTo(ClockAt.instant("2026-12-20T09:00").toString());
    }

    @Test
    void isDueInTheHoursAndDaysOfThePolicy() {
        ClockAt.tehran("2026-12-19T12:00"); // Saturday
        Forum forum = Forum.withPolicy(Map.of("dignityHours", 9, "reviewDays", 1));
        String fast = forum.published(citizen(), "SPORT", "نام و نشان یک همسایه");
        String usual = forum.published(citizen(), "SPORT", "آگهی فروش خودرو");
        report(citizen(), fast, "DIGNITY").then().statusCode(201);
        report(citizen(), usual, "SPAM").then().statusCode(201);

        assertThat(queue(forum).getString("items.find { it.contentId == '" + fast + "' }.dueAt"))
                .isEqualTo(ClockAt.instant("2026-12-20T14:00").toString());
        assertThat(queue(forum).getString("items.find { it.contentId == '" + usual + "' }.dueAt"))
                .isEqualTo(ClockAt.instant("2026-12-20T14:30").toString());
    }

    @Test
    void comesBeforeWhatIsDueInDays() {
        ClockAt.tehran("2026-12-19T12:00");
        Forum forum = Forum.withThreshold(50);
        String usual = forum.published(citizen(), "SPORT", "تبلیغ یک فروشگاه در میان پیشنهادها");
        String fast = forum.published(citizen(), "SPORT", "کسی را می‌ترساند");
        report(citizen(), usual, "SPAM").then().statusCode(201);
        report(citizen(), fast, "THREAT").then().statusCode(201);

        assertThat(queue(forum).getList("items.contentId")).containsExactly(fast, usual);
        assertThat(queue(forum).getString("items[1].dueAt"))
                .isEqualTo(ClockAt.instant("2026-12-22T14:30").toString());
        report(citizen(), usual, "PRIVATE_DATA").then().statusCode(201); // takes what waits into the fast lane
        assertThat(queue(forum).getList("items.lane")).containsExactly("DIGNITY", "DIGNITY");
    }

    @Test
    void takesAnonymousReports() throws SQLException {
        Forum forum = Forum.withThreshold(50);
        String proposal = forum.published(citizen(), "SPORT", "شماره‌ای در متن");
        String first = reportAnonymously(proposal, "PRIVATE_DATA", "198.51.100.7")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        reportAnonymously(proposal, "PRIVATE_DATA", "198.51.100.7").then().body("id", equalTo(first));
        reportAnonymously(proposal, "SPAM").then().statusCode(403).body("code", equalTo("SIGN_IN_TO_REPORT"));
        for (int i = 0; i < 8; i++) {
            reportAnonymously(proposal, "DIGNITY").then().statusCode(201);
        }

        given().get("/v1/proposals/" + proposal).then().statusCode(200); // hides nothing by itself
        assertThat(log(forum).getList("items")).isEmpty();
        assertThat(queue(forum).getList("items.lane")).containsExactly("DIGNITY");
        assertThat(Given.value(
                        database,
                        "select count(*) from content_report where origin like '%198.51%' or note like '%198.51%'"))
                .isEqualTo("0");
    }

    @Test
    void takesAFewADayFromOneOrigin() {
        Forum forum = Forum.withThreshold(50);
        String origin = "203.0.113." + forum.county;
        for (int i = 0; i < 5; i++) {
            String each = forum.published(citizen(), "SPORT", "گزارش بی‌نام " + UUID.randomUUID());
            reportAnonymously(each, "DIGNITY", origin).then().statusCode(201);
        }
        String sixth = forum.published(citizen(), "SPORT", "گزارش بی‌نام " + UUID.randomUUID());

        reportAnonymously(sixth, "DIGNITY", origin)
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("ALLOWANCE_SPENT"));
    }
}
