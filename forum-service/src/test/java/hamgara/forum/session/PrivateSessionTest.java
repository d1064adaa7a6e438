package hamgara.forum.session;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class PrivateSessionTest {

    @Test
    void isNotKnownToWhoMayNotKnowOfItsHall() {
        ClockAt.tehran(Meeting.DAYS_BEFORE);
        Forum forum = Forum.opened(Map.of("visibility", "PRIVATE"));
        Meeting meeting = Meeting.announced(forum, 5, Map.of());

        for (String path : List.of(
                meeting.path,
                meeting.path + "/agenda",
                meeting.path + "/calendar",
                meeting.path + "/minutes",
                meeting.path + "/polls",
                meeting.path + "/speaking-turns",
                "/v1/sessions?hall=" + forum.hall,
                "/v1/minutes?hall=" + forum.hall,
                "/v1/halls/" + forum.hall + "/calendar")) {
            given().get(path).then().statusCode(404);
            as(citizen()).get(path).then().statusCode(404);
            as(forum.secretary()).get(path).then().statusCode(200);
        }
        post(citizen(), meeting.path + "/registrations", Map.of())
                .then()
                .statusCode(404)
                .body("code", equalTo("SESSION_NOT_FOUND"));
    }

    @Test
    void marksItsEvents() {
        ClockAt.tehran(Meeting.DAYS_BEFORE);
        Meeting meeting = Meeting.announced(Forum.opened(Map.of("visibility", "PRIVATE")), 5, Map.of());
        UUID id = UUID.fromString(meeting.path.substring(meeting.path.lastIndexOf('/') + 1));

        var events = PublishedEvents.on("hamgara.forum");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Assertions.assertThat(events.ofSubject(id)).isNotEmpty());
        Assertions.assertThat(events.ofSubject(id))
                .allMatch(event -> event.data().path("private").asBoolean());
    }
}
