package hamgara.forum.minutes;

import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.session.Meeting;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class MinutesWordsTest {

    @Test
    void areFoundAndCommentedOnOnceTheyAreSigned() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Forum forum = Forum.withThreshold(5);
        Meeting meeting = Meeting.held(clock, forum, Written.group(forum));
        Written written = Written.of(meeting, Written.withCommitment(meeting.firstItem(), "2027-02-20"));
        String id = written.path.substring(written.path.lastIndexOf('/') + 1);
        String found = "/v1/search?q=پانزده مدرسه&hall=" + forum.hall;
        Map<String, Object> comment = Map.of("kind", "EVIDENCE", "text", "حیاط دو مدرسه باز شد");
        given().get(found).then().statusCode(200).body("items", empty());
        post(citizen(), written.path + "/comments", comment).then().statusCode(404);

        written.signed(clock).then().statusCode(200);

        given().get(found + "&kinds=MINUTES")
                .then()
                .body("items.id", contains(id))
                .body("items[0].title", equalTo("WG-EDU/1405/01"));
        given().get(found).then().body("items.kind", hasItem("RESOLUTION"));
        post(citizen(), written.path + "/comments", comment)
                .then()
                .statusCode(201)
                .body("onKind", equalTo("MINUTES"))
                .body("onId", equalTo(id));
        given().get(written.path + "/comments").then().body("items.size()", equalTo(1));
    }
}
