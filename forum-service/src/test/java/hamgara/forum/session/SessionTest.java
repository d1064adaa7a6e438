package hamgara.forum.session;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.session.Meeting.item;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class SessionTest {

    @Test
    void needsAHubOrAnApprovedException() {
        ClockAt.tehran(Meeting.DAYS_BEFORE);
        Forum forum = Forum.withThreshold(5);
        Meeting.prepare(forum, 20, Map.of("mode", "IN_PERSON"))
                .then()
                .statusCode(422)
                .body("code", equalTo("HUB_NEEDED"));
        told("LIB-" + forum.county, forum.county, "[\"TAG_HUB\"]");
        told("GYM-" + forum.county, forum.county, "[]");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> Meeting.prepare(forum, 20, Map.of("mode", "MIXED", "venueCode", "LIB-" + forum.county))
                                .statusCode()
                        == 201);
        Map<String, Object> inTheGym = Map.of("mode", "IN_PERSON", "venueCode", "GYM-" + forum.county);
        Meeting.prepare(forum, 20, inTheGym).then().statusCode(422);
        await().atMost(Duration.ofSeconds(30)).until(() -> approved(forum, "2026-12-19") == 201);
        Meeting.prepare(forum, 20, inTheGym).then().statusCode(422); // the session is a day later
        approved(forum, "2026-12-20");
        Meeting.prepare(forum, 20, inTheGym).then().statusCode(201);
    }

    @Test
    void keepsTheNoticePeriod() {
        ClockAt clock = ClockAt.tehran("2026-12-18T10:00");
        Meeting meeting = Meeting.draft(Forum.withThreshold(5), 20, Map.of());
        meeting.move("announce", null).then().statusCode(409).body("code", equalTo("AGENDA_MISSING"));
        meeting.plan(List.of(item("حیاط", "DISCUSSION", 60))).then().statusCode(200);

        meeting.move("announce", null)
                .then()
                .statusCode(409)
                .body("code", equalTo("NOTICE_TOO_SHORT"))
                .body("earliest", equalTo("2026-12-21"));
        clock.moveTo("2026-12-17T23:00");
        meeting.move("announce", null).then().statusCode(200).body("state", equalTo("ANNOUNCED"));
        meeting.change(Map.of("endsAt", ClockAt.instant("2026-12-20T20:00").toString()))
                .then()
                .statusCode(409)
                .body("code", equalTo("SESSION_ANNOUNCED"));
    }

    @Test
    void keepsItsFirstTimeWhenItIsPostponed() {
        ClockAt.tehran(Meeting.DAYS_BEFORE);
        Meeting meeting = Meeting.announced(Forum.withThreshold(5), 20, Map.of());
        String first = ClockAt.instant("2026-12-20T17:00").toString();

        meeting.move("postpone", Map.of("reason", "گرد و غبار")).then().statusCode(200);
        meeting.change(Map.of(
                        "startsAt", ClockAt.instant("2026-12-22T17:00").toString(),
                        "endsAt", ClockAt.instant("2026-12-22T18:00").toString()))
                .then()
                .statusCode(200)
                .body("firstStartsAt", equalTo(first));
        meeting.move("announce", null)
                .then()
                .statusCode(200)
                .body("reason", nullValue())
                .body("startsAtJalali", equalTo("1405-10-01"));
        meeting.move("hold", null)
                .then()
                .statusCode(409)
                .body("code", equalTo("SESSION_STATE_WRONG"))
                .body("allowed", hasItem("CANCELLED"));
    }

    @Test
    void isSeenByItsStaffAloneUntilItIsAnnounced() {
        ClockAt.tehran(Meeting.DAYS_BEFORE);
        Forum forum = Forum.withThreshold(5);
        Meeting meeting = Meeting.draft(forum, 20, Map.of());
        String list = "/v1/sessions?hall=" + forum.hall;

        given().get(meeting.path).then().statusCode(404);
        as(citizen()).get(meeting.path + "/agenda").then().statusCode(404);
        given().get(list).then().body("items", empty());
        as(forum.governor()).get(list).then().body("items.state", contains("DRAFT"));
        meeting.plan(List.of(item("حیاط", "DISCUSSION", 60))).then().statusCode(200);
        meeting.move("announce", null).then().statusCode(200);
        given().get(list).then().body("items.state", contains("ANNOUNCED"));
        given().get(list + "&from=2026-12-21T00:00:00Z").then().body("items", empty());
    }

    @Test
    void recordsThatThereWasNoQuorum() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Meeting meeting = Meeting.announced(Forum.withPolicy(Map.of("quorum", 2)), 20, Map.of());
        String person = Meeting.person();
        meeting.register(person).then().statusCode(201);

        meeting.move("open", Map.of()).then().statusCode(409).body("code", equalTo("SESSION_NOT_TODAY"));
        clock.moveTo(Meeting.ON_THE_DAY);
        meeting.checkIn(meeting.code(person)).then().statusCode(201).body("present", equalTo(1));
        meeting.move("open", Map.of("noQuorum", "   "))
                .then()
                .statusCode(409)
                .body("code", equalTo("QUORUM_MISSING"))
                .body("quorum", equalTo(2));
        meeting.move("open", Map.of("noQuorum", "به درخواست حاضران"))
                .then()
                .statusCode(200)
                .body("quorumMet", equalTo(false))
                .body("quorumNote", equalTo("به درخواست حاضران"))
                .body("present", nullValue()); // one person is a small number
    }

    @Test
    void isToldOfAClosureOfItsPlace() {
        ClockAt.tehran(Meeting.DAYS_BEFORE);
        Forum forum = Forum.withThreshold(5);
        Meeting meeting = ClosedPlace.invitation(forum);

        ClosedPlace.close(forum, UUID.randomUUID());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get(meeting.path).then().body("placeClosed", equalTo(true)));
        Meeting another = Meeting.draft(forum, 5, ClosedPlace.where(forum));
        another.plan(List.of(item("حیاط", "DISCUSSION", 60))).then().statusCode(200);
        another.move("announce", null).then().statusCode(409).body("code", equalTo("PLACE_IS_CLOSED"));

        told("KAN-" + forum.county, forum.county, "[\"TAG_HUB\"]");
        Map<String, Object> elsewhere = new HashMap<>(ClosedPlace.where(forum));
        elsewhere.put("venueCode", "KAN-" + forum.county);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Meeting.prepare(forum, 5, elsewhere).statusCode() == 201);
        Meeting invited = Meeting.announced(forum, 5, elsewhere);
        invited.change(Map.of("venueCode", ClosedPlace.where(forum).get("venueCode")))
                .then()
                .statusCode(409)
                .body("code", equalTo("PLACE_IS_CLOSED"));
    }

    private static int approved(Forum forum, String until) {
        return Forum.post(
                        forum.governor(),
                        "/v1/halls/" + forum.hall + "/hub-exceptions",
                        Map.of("venueCode", "GYM-" + forum.county, "reason", "کتابخانه بسته است", "until", until))
                .statusCode();
    }

    private static void told(String code, String county, String roles) {
        UUID venue = UUID.randomUUID();
        PublishedEvents.publish(
                "hamgara.venue", "hamgara.venue.venue-changed.v1", venue, """
                {"venue": "%s", "code": "%s", "names": {"fa": "مکان"}, "category": "LIBRARY", "kind": "LIBRARY", "state": "OPEN",
                 "publication": "PUBLISHED", "county": "%s", "roles": %s, "version": 1}""".formatted(venue, code, county, roles));
    }
}
