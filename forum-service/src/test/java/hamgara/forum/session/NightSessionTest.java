package hamgara.forum.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Sessions of an evening that go on past midnight, as in Ramadan.
@QuarkusTest
@WithTestResource(TestStack.class)
class NightSessionTest {

    private static final Map<String, Object> NIGHT = Map.of(
            "startsAt", ClockAt.instant("2027-03-20T23:00").toString(), // 29 Esfand 1405
            "endsAt", ClockAt.instant("2027-03-21T02:00").toString());

    @Test
    void begunLateIsStillThatOfItsEvening() {
        ClockAt clock = ClockAt.tehran("2027-03-10T10:00");
        Meeting meeting = Meeting.announced(Forum.withThreshold(5), 5, NIGHT);
        String inTime = Meeting.person();
        String late = Meeting.person();
        meeting.register(inTime).then().statusCode(201);
        meeting.register(late).then().statusCode(201);

        clock.moveTo("2027-03-19T23:59");
        meeting.move("open", Map.of("noQuorum", "کم بودیم"))
                .then()
                .statusCode(409)
                .body("code", equalTo("SESSION_NOT_TODAY"))
                .body("day", equalTo("2027-03-20"));
        clock.moveTo("2027-03-21T00:20");
        meeting.checkIn(meeting.code(inTime)).then().statusCode(201);
        meeting.move("open", Map.of("noQuorum", "کم بودیم"))
                .then()
                .statusCode(200)
                .body("startsAtJalali", equalTo("1405-12-29"));
        clock.moveTo("2027-03-21T02:10"); // it goes on longer than planned
        meeting.checkIn(meeting.code(late)).then().statusCode(201).body("present", equalTo(2));
        assertThat(given().get(meeting.path + "/calendar").asString())
                .contains("DTSTART:20270320T193000Z", "DTEND:20270320T223000Z");
    }

    @Test
    void isOverWhenItsNightIs() {
        ClockAt clock = ClockAt.tehran("2027-03-10T10:00");
        Meeting meeting = Meeting.announced(Forum.withThreshold(5), 5, NIGHT);
        String person = Meeting.person();
        meeting.register(person).then().statusCode(201);

        clock.moveTo("2027-03-21T02:00");
        meeting.checkIn(meeting.code(person)).then().statusCode(409).body("code", equalTo("CHECK_IN_CLOSED"));
        meeting.move("open", Map.of("noQuorum", "کم بودیم"))
                .then()
                .statusCode(409)
                .body("code", equalTo("SESSION_NOT_TODAY"));
    }

    @Test
    void isInvitedToByTheDaysBeforeItsEvening() {
        ClockAt clock =
                ClockAt.tehran("2027-03-18T00:00"); // three days before the morning it ends, two before it begins
        Meeting meeting = Meeting.draft(Forum.withThreshold(5), 5, NIGHT);
        meeting.plan(List.of(Meeting.item("حیاط", "DISCUSSION", 180))).then().statusCode(200);
        meeting.move("announce", null)
                .then()
                .statusCode(409)
                .body("code", equalTo("NOTICE_TOO_SHORT"))
                .body("earliest", equalTo("2027-03-21"));

        clock.moveTo("2027-03-17T23:59");
        meeting.move("announce", null).then().statusCode(200);
    }
}
