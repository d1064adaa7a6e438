package hamgara.forum.deskentry;

import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.session.Meeting;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class DeskPlaceTest {

    @Test
    void isOneOfTheSameSeatsAndTheSameLine() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Meeting meeting = Meeting.announced(Forum.withThreshold(5), 2, Map.of());
        String online = Meeting.person();
        String waits = Meeting.person();
        String code = asked(meeting, "", "NC 4817")
                .then()
                .statusCode(201)
                .body("state", equalTo("CONFIRMED"))
                .extract()
                .path("code");
        meeting.register(online).then().statusCode(201).body("state", equalTo("CONFIRMED"));
        asked(meeting, "", "NC 5000")
                .then()
                .body("state", equalTo("WAITLISTED"))
                .body("waiting", equalTo(1))
                .body("code", nullValue());
        meeting.register(waits).then().body("waiting", equalTo(2));
        asked(meeting, "", "nc-۴۸۱۷").then().statusCode(201).body("code", equalTo(code)); // to be printed again

        meeting.giveUp(online).then().statusCode(200);
        asked(meeting, "", "NC 5000").then().body("state", equalTo("CONFIRMED")).body("code", notNullValue());
        asked(meeting, "/give-ups", "NC 5000").then().statusCode(201).body("state", equalTo("CANCELLED"));
        asked(meeting, "/give-ups", "NC 5000").then().statusCode(404).body("code", equalTo("REGISTRATION_NOT_FOUND"));
        meeting.registration(waits).then().body("state", equalTo("CONFIRMED"));

        clock.moveTo(Meeting.ON_THE_DAY);
        meeting.checkIn(code).then().statusCode(201).body("present", equalTo(1)).body("assisted", equalTo(1));
        meeting.checkIn(meeting.code(waits)).then().body("present", equalTo(2)).body("assisted", equalTo(1));
    }

    @Test
    void isForDesksOfTheCountyWhileRegistrationIsOpen() {
        ClockAt.tehran(Meeting.DAYS_BEFORE);
        Meeting meeting = Meeting.announced(Forum.withThreshold(5), 2, Map.of());
        Map<String, Object> body = body(meeting, "A1");

        post(Tokens.of("desk-officer").county("0601").bearer(), "/v1/desk-entries/registrations", body)
                .then()
                .statusCode(403);
        post(citizen(), "/v1/desk-entries/registrations", body).then().statusCode(403);
        meeting.move("close-registration", null).then().statusCode(200);
        asked(meeting, "", "A1").then().statusCode(409).body("code", equalTo("REGISTRATION_NOT_OPEN"));
    }

    private static Response asked(Meeting meeting, String what, String voice) {
        return post(
                Tokens.of("desk-officer").county(meeting.forum.county).bearer(),
                "/v1/desk-entries/registrations" + what,
                body(meeting, voice));
    }

    private static Map<String, Object> body(Meeting meeting, String voice) {
        String session = meeting.path.substring(meeting.path.lastIndexOf('/') + 1);
        return Map.of("sessionId", session, "channel", "ASSISTED", "voice", voice);
    }
}
