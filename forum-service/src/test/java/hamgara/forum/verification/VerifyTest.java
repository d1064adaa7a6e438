package hamgara.forum.verification;

import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.forum.resolution.Resolved;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// RQ-37: done is what a meeting found to be done.
@QuarkusTest
@WithTestResource(TestStack.class)
class VerifyTest {

    @Inject
    DataSource database;

    @Test
    void needsAMeetingAndItsMinutes() {
        ClockAt clock = ClockAt.tehran("2026-12-01T10:00");
        Forum forum = Resolved.hallWithGroup();
        Resolved early = Resolved.adopted(forum, Map.of("dueOn", "2027-03-01"));
        String before = Resolved.met(clock, forum, "2026-12-08"); // before anybody claimed it
        early.claimed();
        Map<String, Object> nowhere = Map.of();

        early.move(forum.governor(), "verify", nowhere).then().statusCode(409).body("code", equalTo("MEETING_NEEDED"));
        early.move(forum.governor(), "verify", Map.of("sessionId", before))
                .then()
                .statusCode(409)
                .body("code", equalTo("MEETING_NEEDED"));
        String session = Resolved.met(clock, forum, "2027-01-10");
        Resolved unmentioned = Resolved.adopted(forum, Map.of()).claimed();
        unmentioned
                .move(forum.governor(), "verify", Map.of("sessionId", session))
                .then()
                .statusCode(409)
                .body("code", equalTo("MEETING_NEEDED"));
        String verification = early.move(forum.governor(), "verify", Map.of("sessionId", session))
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE_VERIFIED"))
                .body("minutesId", notNullValue())
                .extract()
                .path("id");

        given().get(early.path)
                .then()
                .body("state", equalTo("DONE_VERIFIED"))
                .body("verifiedIn", equalTo(verification))
                .body(
                        "disputeUntil",
                        equalTo("2027-02-05T20:30:00Z")); // 14 days from 22 January, to the end of the day
        given().get("/v1/sessions/" + session + "/verifications").then().body("items.id", contains(verification));
    }

    @Test
    void sendsBackWhatIsNotDone() {
        ClockAt clock = ClockAt.tehran("2026-12-01T10:00");
        Forum forum = Resolved.hallWithGroup();
        Resolved claimed = Resolved.adopted(forum, Map.of()).claimed();
        String session = Resolved.met(clock, forum, "2026-12-20");
        Map<String, Object> withoutReason = Map.of("resolutionId", claimed.id, "done", false);

        post(forum.secretary(), "/v1/sessions/" + session + "/verifications", withoutReason)
                .then()
                .statusCode(422)
                .body("code", equalTo("SEND_BACK_REASON_NEEDED"));
        claimed.move(forum.secretary(), "send-back", Map.of("sessionId", session, "reason", "دو حیاط بسته است"))
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_PROGRESS"));

        given().get(claimed.path).then().body("progress", equalTo(99.0f)).body("verifiedIn", nullValue());
        claimed.move("claim-done", Map.of()).then().statusCode(200);
        claimed.move(forum.secretary(), "verify", Map.of("sessionId", session))
                .then()
                .statusCode(409)
                .body("code", equalTo("MEETING_NEEDED")); // it was before this claim
        given().get(claimed.path + "/verifications").then().body("items.done", contains(false));
    }

    @Test
    void isNotOfAMeetingThatHadBegun() {
        ClockAt clock = ClockAt.tehran("2026-12-01T10:00");
        Forum forum = Resolved.hallWithGroup();
        Resolved late = Resolved.adopted(forum, Map.of()).started();
        late.evidence(late.owner(), "c").then().statusCode(201);
        String session = Resolved.met(clock, forum, "2026-12-20", late.id);
        clock.moveTo("2026-12-20T18:30"); // before it was to end
        late.move("claim-done", Map.of()).then().statusCode(200);
        clock.moveTo("2027-01-02T10:00");

        late.move(forum.governor(), "verify", Map.of("sessionId", session))
                .then()
                .statusCode(409)
                .body("code", equalTo("MEETING_NEEDED"));
        assertThatThrownBy(() -> Given.change(database, """
                        insert into verification (id, resolution_id, session_id, minutes_id, item_id, done, role,
                                                  verified_by_person, verified_at)
                        select gen_random_uuid(), '%s', m.session_id, i.minutes_id, i.item_id, true, 'governor',
                               'somebody', now()
                        from minutes_item i join minutes m on m.id = i.minutes_id
                        where m.session_id = '%s' limit 1""".formatted(late.id, session)))
                .hasMessageContaining("had begun");
    }

    @Test
    void isNeverByWhoClaimedNorByTheOwner() {
        ClockAt clock = ClockAt.tehran("2026-12-01T10:00");
        Forum forum = Resolved.hallWithGroup();
        String hand = "hand-" + UUID.randomUUID();
        String officer = Tokens.of("agency-officer")
                .subject(hand)
                .county(forum.county)
                .agency("EDUCATION")
                .bearer();
        Resolved claimed = Resolved.adopted(forum, Map.of()).claimed(officer);
        Map<String, Object> meeting = Map.of("sessionId", Resolved.met(clock, forum, "2026-12-20"));

        String asSecretary =
                Tokens.of("hall-secretary").subject(hand).county(forum.county).bearer();
        claimed.move(asSecretary, "verify", meeting).then().statusCode(403).body("code", equalTo("VERIFIER_TOOK_PART"));
        claimed.move("verify", meeting).then().statusCode(403).body("code", equalTo("VERIFIER_FROM_OWNER"));
        assertThatThrownBy(() -> Given.change(database, """
                        insert into verification (id, resolution_id, session_id, minutes_id, item_id, done, role, agency,
                                                  verified_by_person, verified_at)
                        select gen_random_uuid(), '%s', m.session_id, i.minutes_id, i.item_id, true, 'agency-head',
                               'EDUCATION', 'somebody', now()
                        from minutes_item i join minutes m on m.id = i.minutes_id limit 1""".formatted(claimed.id)))
                .hasMessageContaining("does not verify it");
        claimed.move(forum.secretary(), "verify", meeting).then().statusCode(200);
    }
}
