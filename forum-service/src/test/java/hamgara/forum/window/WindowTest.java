package hamgara.forum.window;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.etag;
import static hamgara.forum.Forum.post;
import static hamgara.forum.Forum.support;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class WindowTest {

    @Test
    void endsWithTheLastDayInTehran() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 5, "window", "P10D"));
        String id = forum.published(citizen(), "SPORT", "پیاده‌روی صبح");
        given().get("/v1/proposals/" + id).then().body("windowUntil", equalTo("2026-12-30T20:30:00Z"));

        clock.moveTo("2026-12-30T23:59");
        support(citizen(), id, "JOIN").then().statusCode(200);
        clock.moveTo("2026-12-31T00:00");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/v1/proposals/" + id).then().body("state", equalTo("EXPIRED")));
        support(citizen(), id, "JOIN").then().statusCode(409).body("code", equalTo("PROPOSAL_NOT_OPEN"));
    }

    @Test
    void isOverAtOnceForEverybody() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 2, "window", "P10D"));
        String id = forum.published(citizen(), "SPORT", "یک ثانیه دیر");
        support(citizen(), id, "JOIN").then().statusCode(200);

        clock.moveTo("2026-12-31T00:00");
        support(citizen(), id, "JOIN")
                .then()
                .statusCode(409)
                .body("code", equalTo("PROPOSAL_NOT_OPEN"))
                .body("state", equalTo("EXPIRED"));
        post(
                        Tokens.of("desk-officer").county(forum.county).bearer(),
                        "/v1/desk-entries",
                        Map.of("proposalId", id, "channel", "PAPER", "voice", "A1"))
                .then()
                .statusCode(409)
                .body("code", equalTo("PROPOSAL_NOT_OPEN"));
        given().get("/v1/proposals/" + id).then().body("supporters", equalTo(1));
    }

    @Test
    void getsLongerAndNeverShorter() {
        ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 5, "window", "P10D"));
        String path = "/v1/proposals/" + forum.published(citizen(), "SPORT", "طناب‌زنی در حیاط");

        lengthened(forum.secretary(), path, "2026-12-30")
                .then()
                .statusCode(422)
                .body("code", equalTo("WINDOW_ONLY_LONGER"));
        lengthened(forum.secretary(), path, "2027-01-05")
                .then()
                .statusCode(200)
                .body("windowUntil", equalTo("2027-01-05T20:30:00Z"));
        lengthened(citizen(), path, "2027-02-05").then().statusCode(403);
        lengthened(Forum.withThreshold(5).secretary(), path, "2027-02-05")
                .then()
                .statusCode(403);
    }

    @Test
    void isNotLengthenedByWhoWroteTheProposal() {
        ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withPolicy(Map.of("window", "P10D"));
        String both = Tokens.of("citizen", "hall-secretary")
                .subject("both-" + forum.county)
                .county(forum.county)
                .bearer();
        String path = "/v1/proposals/" + forum.published(both, "SPORT", "مهلت بیشتر برای خودم");

        lengthened(both, path, "2027-01-05").then().statusCode(403).body("code", equalTo("SELF_REVIEW"));
    }

    private static Response lengthened(String person, String path, String untilOn) {
        return as(person)
                .header("If-Match", etag(path))
                .body(Map.of("untilOn", untilOn, "reason", "سالن دو هفته بسته بود"))
                .post(path + "/window");
    }
}
