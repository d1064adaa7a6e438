package hamgara.forum.board;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

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
class BoardTest {

    @Test
    void isReadOnceASecondForEverybody() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        String person = Meeting.person();
        Meeting meeting = Meeting.opened(clock, Forum.withThreshold(5), Map.of(), person);
        String board = meeting.path + "/board";
        given().get(board).then().statusCode(200).body("waiting", equalTo(0)).body("speaking", nullValue());

        String turn = post(person, meeting.path + "/speaking-turns", Map.of("itemId", meeting.firstItem()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        given().get(board).then().body("waiting", equalTo(0)); // the clock stands still: nobody has read again
        clock.moveTo("2026-12-20T16:46");
        given().get(board).then().body("waiting", equalTo(1));
        change(meeting.forum.secretary(), meeting.path + "/speaking-turns/" + turn, "call", Map.of())
                .then()
                .statusCode(200);
        clock.moveTo("2026-12-20T16:47");
        given().get(board)
                .then()
                .body("waiting", equalTo(0))
                .body("speaking", equalTo(turn))
                .body("itemId", equalTo(meeting.firstItem()));
    }

    @Test
    void isNotKeptForStrangersOfAPrivateHall() {
        ClockAt.tehran(Meeting.DAYS_BEFORE);
        Meeting meeting = Meeting.announced(Forum.opened(Map.of("visibility", "PRIVATE")), 5, Map.of());

        as(meeting.forum.secretary()).get(meeting.path + "/board").then().statusCode(200);
        as(citizen()).get(meeting.path + "/board").then().statusCode(404);
    }
}
