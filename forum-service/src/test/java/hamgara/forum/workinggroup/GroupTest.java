package hamgara.forum.workinggroup;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.resolution.Resolved;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class GroupTest {

    @Inject
    GroupWatch watch;

    @Test
    void standsUnderOneOfTheFourOfficialOnes() {
        Forum forum = Forum.withThreshold(1);
        Map<String, Object> without = body(forum, Map.of());
        without.remove("officialParent");

        post(forum.secretary(), "/v1/working-groups", without).then().statusCode(422);
        setUp(forum, Map.of("officialParent", "TOURISM")).then().statusCode(oneOf(400, 422));
        setUp(forum, Map.of("mandate", "پیوند مدرسه و محله", "cadenceDays", 14))
                .then()
                .statusCode(201)
                .body("officialParent", equalTo("EDUCATION_RESEARCH"))
                .body("cadenceDays", equalTo(14))
                .body("late", equalTo(false));
        String path = "/v1/working-groups/" + forum.county + "/WG-EDU";
        as(forum.secretary())
                .header("If-Match", given().get(path).header("ETag"))
                .body(Map.of("cadenceDays", 30))
                .patch(path)
                .then()
                .statusCode(200)
                .body("cadenceDays", equalTo(30))
                .body("mandate", equalTo("پیوند مدرسه و محله"));
        given().get("/v1/working-groups/" + forum.county + "/WG-NONE").then().statusCode(404);
    }

    /// RQ-39.
    @Test
    void isFlaggedOnDay22WhenItMeetsEvery14Days() {
        ClockAt clock = ClockAt.tehran("2026-12-01T10:00");
        Forum forum = Forum.withThreshold(1);
        setUp(forum, Map.of("cadenceDays", 14)).then().statusCode(201);
        String path = "/v1/working-groups/" + forum.county + "/WG-EDU";
        UUID group = UUID.fromString(given().get(path).path("id"));
        PublishedEvents events = PublishedEvents.on("hamgara.forum");
        Resolved.adopted(forum, Map.of()); // something for the agenda
        Resolved.met(clock, forum, "2026-12-10");
        given().get(path)
                .then()
                .body("lastMetOn", equalTo("2026-12-10"))
                .body("lastMetOnJalali", equalTo("1405-09-19"));

        clock.moveTo("2026-12-31T23:59"); // 21 days
        watch.sweep();
        given().get(path).then().body("late", equalTo(false));
        clock.moveTo("2027-01-01T00:00");
        watch.sweep();
        watch.sweep();

        given().get(path).then().body("late", equalTo(true));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(events.ofSubject(group))
                        .filteredOn(event -> event.type().equals("hamgara.forum.group-late.v1"))
                        .extracting(event -> event.data().path("days").asInt())
                        .containsExactly(22));
        Resolved.met(clock, forum, "2027-01-20");
        clock.moveTo("2027-01-21T10:00");
        given().get(path).then().body("late", equalTo(false));
    }

    @Test
    void hasAgenciesWithRolesSinceAndUntil() {
        ClockAt.tehran("2026-12-01T10:00");
        Forum forum = Forum.withThreshold(1);
        setUp(forum, Map.of()).then().statusCode(201);
        String members = "/v1/working-groups/" + forum.county + "/WG-EDU/members";

        member(forum.secretary(), members + "/EDUCATION", "SECRETARY").then().statusCode(200);
        member(forum.governor(), members + "/SPORT_YOUTH", "CHAIR").then().statusCode(200);
        member(forum.secretary(), members + "/LIBRARIES", "CHAIR")
                .then()
                .statusCode(409)
                .body("code", equalTo("GROUP_ROLE_TAKEN"));
        member(citizen(), members + "/LIBRARIES", "MEMBER").then().statusCode(403);
        member(forum.secretary(), members + "/LIBRARIES", "MEMBER").then().statusCode(200);
        as(forum.secretary()).delete(members + "/LIBRARIES").then().statusCode(204);
        as(forum.secretary()).delete(members + "/LIBRARIES").then().statusCode(404);

        given().get(members)
                .then()
                .body("items.role", contains("CHAIR", "SECRETARY", "MEMBER"))
                .body("items[2].untilOn", notNullValue());
    }

    private static Response member(String person, String path, String role) {
        return as(person).body(Map.of("role", role, "post", "معاون پرورشی")).put(path);
    }

    private static Response setUp(Forum forum, Map<String, Object> over) {
        return post(forum.secretary(), "/v1/working-groups", body(forum, over));
    }

    private static Map<String, Object> body(Forum forum, Map<String, Object> over) {
        Map<String, Object> body = new HashMap<>();
        body.put("county", forum.county);
        body.put("code", "WG-EDU");
        body.put("names", Map.of("fa", "کارگروه آموزش"));
        body.put("secretaryAgency", "EDUCATION");
        body.put("officialParent", "EDUCATION_RESEARCH");
        body.putAll(over);
        return body;
    }
}
