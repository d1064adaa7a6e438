package hamgara.forum.speaking;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.session.Meeting;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class SpeakingTest {

    @Test
    void letsOneSpeakAtATime() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        String one = Meeting.person();
        String two = Meeting.person();
        Meeting meeting = Meeting.opened(clock, Forum.withThreshold(5), Map.of(), one, two);
        String turns = meeting.path + "/speaking-turns";
        String first =
                turns + "/" + ask(meeting, one).then().statusCode(201).extract().path("id");
        String second =
                turns + "/" + ask(meeting, two).then().statusCode(201).extract().path("id");
        ask(meeting, one).then().statusCode(409).body("code", equalTo("ALREADY_IN_LINE"));
        ask(meeting, citizen()).then().statusCode(403).body("code", equalTo("NOT_PRESENT"));

        change(meeting.forum.secretary(), first, "call", Map.of()).then().statusCode(200);
        change(meeting.forum.secretary(), second, "call", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("SOMEBODY_SPEAKS"));
        given().get(turns).then().body("items.state", contains("CALLED", "WAITING"));
        change(meeting.forum.secretary(), first, "end", Map.of()).then().statusCode(200);
        change(meeting.forum.secretary(), second, "call", Map.of()).then().statusCode(200);
        as(one).delete(turns + "/me").then().statusCode(404);
        ask(meeting, one).then().statusCode(201); // after the turn is over
        as(one).delete(turns + "/me").then().statusCode(204);
    }

    @Test
    void hearsWhoHasNoTelephoneInTheSameLine() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        String one = Meeting.person();
        String two = Meeting.person();
        Meeting meeting = Meeting.opened(clock, Forum.withThreshold(5), Map.of(), one, two);
        ask(meeting, one).then().statusCode(201);
        String recorded = meeting.path + "/recorded-turns";
        post(citizen(), recorded, Map.of()).then().statusCode(403);
        String turn = post(meeting.forum.secretary(), recorded, Map.of())
                .then()
                .statusCode(201)
                .body("onBehalf", equalTo(true))
                .extract()
                .path("id");
        post(meeting.forum.secretary(), recorded, Map.of()).then().statusCode(201); // for another one
        ask(meeting, two).then().statusCode(201);

        given().get(meeting.path + "/speaking-turns")
                .then()
                .body("items.onBehalf", contains(false, true, true, false))
                .body("items[1].id", equalTo(turn));
        change(meeting.forum.secretary(), meeting.path + "/speaking-turns/" + turn, "call", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("CALLED"));
    }

    @Test
    void namesTheRecorderAndNoNumber() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        String there = Meeting.person();
        Meeting meeting = Meeting.opened(clock, Forum.withThreshold(5), Map.of(), there);

        take(meeting, "شماره‌ام ۰۹۱۶ ۱۲۳ ۴۵۶۷ است").then().statusCode(422).body("code", equalTo("NUMBER_IN_TEXT"));
        take(meeting, "ساحة المدرسة مغلقة منذ 1400")
                .then()
                .statusCode(201)
                .body("recorderRole", equalTo("hall-secretary"))
                .body("recorder", notNullValue())
                .body("onBehalf", equalTo(true));
        String seen = as(there)
                .get(meeting.path + "/captures")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(seen).doesNotContain("person", "phone");
        as(citizen()).get(meeting.path + "/captures").then().statusCode(403);
    }

    @Test
    void isOverForAllWhenTheSessionIs() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        String one = Meeting.person();
        String two = Meeting.person();
        Meeting meeting = Meeting.opened(clock, Forum.withThreshold(5), Map.of(), one, two);
        String turns = meeting.path + "/speaking-turns";
        String speaks =
                turns + "/" + ask(meeting, one).then().statusCode(201).extract().path("id");
        String waits =
                turns + "/" + ask(meeting, two).then().statusCode(201).extract().path("id");
        change(meeting.forum.secretary(), speaks, "call", Map.of()).then().statusCode(200);

        meeting.move("hold", null).then().statusCode(200);

        given().get(turns).then().body("items", empty());
        given().get(speaks).then().body("state", equalTo("DONE"));
        given().get(waits).then().body("state", equalTo("WITHDRAWN"));
        ask(meeting, one).then().statusCode(409).body("code", equalTo("SESSION_NOT_IN_PROGRESS"));
    }

    private static Response ask(Meeting meeting, String person) {
        return post(person, meeting.path + "/speaking-turns", Map.of());
    }

    private static Response take(Meeting meeting, String text) {
        return post(
                meeting.forum.secretary(),
                meeting.path + "/captures",
                Map.of("lang", "ar", "text", text, "onBehalf", true));
    }
}
