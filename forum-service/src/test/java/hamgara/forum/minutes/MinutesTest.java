package hamgara.forum.minutes;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.forum.session.Meeting;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class MinutesTest {

    @Inject
    DataSource database;

    @Test
    void areNumberedPerGroupAndJalaliYear() throws Exception {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Forum forum = Forum.withThreshold(5);
        Map<String, Object> group = Written.group(forum);
        Meeting first = Meeting.held(clock, forum, group);
        clock.moveTo(Meeting.DAYS_BEFORE);
        Meeting second = Meeting.held(clock, forum, group);
        clock.moveTo(Meeting.DAYS_BEFORE);
        Meeting ofTheHall = Meeting.held(clock, forum, Map.of());

        Written one = Written.of(first, Written.withCommitment(first.firstItem(), "2027-02-20"));
        Written two = Written.of(second, Written.withReason(second.firstItem()));
        Written three = Written.of(ofTheHall, Written.withReason(ofTheHall.firstItem()));
        two.signed(clock).then().statusCode(200).body("number", equalTo("WG-EDU/1405/01"));
        clock.moveTo("2026-12-21T10:00");
        three.signed(clock).then().statusCode(200).body("number", equalTo("HALL/1405/01"));
        clock.moveTo("2027-03-22T10:00"); // 1406, and the session was in 1405
        one.move("circulate").then().statusCode(200);
        clock.moveTo("2027-04-10T10:00");
        one.move("approve").then().statusCode(200);
        one.move("sign").then().statusCode(200).body("number", nullValue());
        one.move(forum.governor(), "sign", null)
                .then()
                .statusCode(200)
                .body("state", equalTo("SIGNED"))
                .body("number", equalTo("WG-EDU/1405/02"))
                .body("items[0].commitments.agency", contains("EDUCATION"));

        String hash = given().get(one.path).then().statusCode(200).extract().path("hash");
        byte[] text =
                given().get(one.path + "/text").then().statusCode(200).extract().asByteArray();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text)))
                .isEqualTo(hash);
        assertThat(new String(text, StandardCharsets.UTF_8))
                .contains("\"number\":\"WG-EDU/1405/02\"")
                .contains("حیاط پانزده مدرسه عصرها باز شود.");
        String resolution = given().get(one.path).then().extract().path("items[0].commitments[0].resolutionId");
        given().get("/v1/resolutions/" + resolution)
                .then()
                .statusCode(200)
                .body("sessionId", equalTo(first.path.substring(first.path.lastIndexOf('/') + 1)))
                .body("ownerAgency", equalTo("EDUCATION"))
                .body("dueOn", equalTo("2027-02-20"));
        given().get("/v1/minutes?hall=" + forum.hall + "&group=WG-EDU")
                .then()
                .body("items.number", contains("WG-EDU/1405/01", "WG-EDU/1405/02"));
    }

    @Test
    void areNotPublicBeforeTheyAreSigned() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        String there = Meeting.person();
        Meeting meeting = Meeting.held(clock, Forum.withThreshold(5), Map.of(), there);
        Written written = Written.of(meeting, Written.withReason(meeting.firstItem()));

        as(there).get(written.path).then().statusCode(404);
        written.move("circulate").then().statusCode(200);
        as(there).get(written.path).then().statusCode(200);
        as(citizen()).get(written.path).then().statusCode(404);
        given().get(written.path).then().statusCode(404);
        given().get(meeting.path + "/minutes").then().statusCode(200).body("items", empty());
    }

    @Test
    void areApprovedOnceObjectionsAreAnswered() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        String there = Meeting.person();
        Meeting meeting = Meeting.held(clock, Forum.withThreshold(5), Map.of(), there);
        Written written = Written.of(meeting, Written.withReason(meeting.firstItem()));
        written.object(there).then().statusCode(404);
        written.move("circulate").then().statusCode(200);
        written.object(citizen()).then().statusCode(404);
        String objection =
                written.object(there).then().statusCode(201).extract().path("id");
        written.move("approve").then().statusCode(409).body("code", equalTo("OBJECTION_WINDOW_OPEN"));

        clock.moveTo(Written.LATER);
        written.object(there).then().statusCode(409).body("code", equalTo("OBJECTIONS_OVER"));
        written.move("approve")
                .then()
                .statusCode(409)
                .body("code", equalTo("OBJECTION_OPEN"))
                .body("open", equalTo(1));
        Map<String, Object> answer = Map.of("accepted", true, "answer", "درست است.");
        written.move(meeting.forum.secretary(), "objections/" + objection + "/answer", answer)
                .then()
                .statusCode(200);
        written.move("approve").then().statusCode(409).body("accepted", equalTo(1)); // the words are as before
        written.write(Written.open(meeting.firstItem())).then().statusCode(200).body("state", equalTo("DRAFT"));
        written.move("circulate").then().statusCode(200);
        clock.moveTo("2027-01-10T10:00");
        written.move("approve").then().statusCode(200).body("state", equalTo("APPROVED"));
        written.write(Written.withReason(meeting.firstItem()))
                .then()
                .statusCode(409)
                .body("code", equalTo("MINUTES_STATE_WRONG"));
    }

    /// An objection from before, accepted once the words were circulated again, speaks against these
    /// words.
    @Test
    void areWrittenAnewAfterAnObjectionOfAnEarlierRoundIsAccepted() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        String there = Meeting.person();
        Meeting meeting = Meeting.held(clock, Forum.withThreshold(5), Map.of(), there);
        Written written = Written.of(meeting, Written.withReason(meeting.firstItem()));
        written.move("circulate").then().statusCode(200);
        String objection =
                written.object(there).then().statusCode(201).extract().path("id");
        written.write(Written.withReason(meeting.firstItem())).then().statusCode(200);
        written.move("circulate").then().statusCode(200);
        Map<String, Object> answer = Map.of("accepted", true, "answer", "درست است.");
        written.move(meeting.forum.secretary(), "objections/" + objection + "/answer", answer)
                .then()
                .statusCode(200);

        clock.moveTo(Written.LATER);
        written.move("approve")
                .then()
                .statusCode(409)
                .body("code", equalTo("OBJECTION_OPEN"))
                .body("accepted", equalTo(1));
    }

    @Test
    void needTheSignaturesOfTwoPersons() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Meeting meeting = Meeting.held(clock, Forum.withThreshold(5), Map.of());
        Written written = Written.of(meeting, Written.withReason(meeting.firstItem()));
        written.move("sign").then().statusCode(409).body("code", equalTo("MINUTES_STATE_WRONG"));
        written.move("circulate").then().statusCode(200);
        clock.moveTo(Written.LATER);
        written.move("approve").then().statusCode(200);
        String secretary = Written.secretary(meeting, "secretary-" + UUID.randomUUID());

        written.move(secretary, "sign", null).then().statusCode(200).body("state", equalTo("APPROVED"));
        written.move(secretary, "sign", null).then().statusCode(409).body("code", equalTo("ALREADY_SIGNED"));
        written.move(meeting.forum.governor(), "sign", null)
                .then()
                .statusCode(200)
                .body("state", equalTo("SIGNED"))
                .body("signatures.role", containsInAnyOrder("hall-secretary", "governor"));
    }

    @Test
    void areChangedByAddendumOnly() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Forum forum = Forum.withThreshold(5);
        Meeting meeting = Meeting.held(clock, forum, Written.group(forum));
        Written written = Written.of(meeting, Written.open(meeting.firstItem()));
        Written.begin(meeting, Written.open(meeting.firstItem()))
                .then()
                .statusCode(409)
                .body("code", equalTo("MINUTES_THERE"));
        String hash = written.signed(clock).then().statusCode(200).extract().path("hash");

        written.write(Written.withReason(meeting.firstItem()))
                .then()
                .statusCode(409)
                .body("code", equalTo("MINUTES_SEALED"));
        Written addendum = written.addendum(Written.withReason(meeting.firstItem()));
        addendum.move("circulate").then().statusCode(200);
        clock.moveTo("2027-01-10T10:00");
        addendum.move("approve").then().statusCode(200);
        addendum.move("sign").then().statusCode(200);
        addendum.move(forum.governor(), "sign", null)
                .then()
                .statusCode(200)
                .body("number", equalTo("WG-EDU/1405/01-2"))
                .body("edition", equalTo(2));
        given().get(written.path).then().body("hash", equalTo(hash));
        given().get(meeting.path + "/minutes").then().body("items.edition", contains(1, 2));
    }

    @Test
    void refuseEveryChangeOnceSignedEvenInTheDatabase() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Forum forum = Forum.withThreshold(5);
        Meeting meeting = Meeting.held(clock, forum, Written.group(forum));
        Written written = Written.of(meeting, Written.withCommitment(meeting.firstItem(), "2027-02-20"));
        written.signed(clock).then().statusCode(200);
        String id = written.path.substring(written.path.lastIndexOf('/') + 1);

        for (String change : new String[] {
            "update minutes set summary = '' where id = '%s'",
            "delete from minutes where id = '%s'",
            "update minutes_item set outcome = '' where minutes_id = '%s'",
            "update commitment set due_on = due_on + 1 where minutes_id = '%s'",
            "delete from commitment where minutes_id = '%s'"
        }) {
            assertThatThrownBy(() -> Given.change(database, change.formatted(id)))
                    .as(change)
                    .hasMessageContaining("signed minutes do not change");
        }
    }

    @Test
    void closeOnlyWithACommitmentOrAReasonForEachDecision() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Forum forum = Forum.withThreshold(5);
        Meeting meeting = Meeting.held(clock, forum, Written.group(forum));
        meeting.move("close", null).then().statusCode(409).body("code", equalTo("MINUTES_NOT_SIGNED"));
        String decision = meeting.firstItem();
        Written written = Written.of(meeting, Written.open(decision));
        written.signed(clock).then().statusCode(200);

        meeting.move("close", null)
                .then()
                .statusCode(409)
                .body("code", equalTo("DECISION_WITHOUT_COMMITMENT"))
                .body("items", contains(decision));
        Written addendum = written.addendum(Written.withCommitment(decision, "2027-02-20"));
        meeting.move("close", null).then().statusCode(409).body("code", equalTo("MINUTES_NOT_SIGNED"));
        addendum.move("circulate").then().statusCode(200);
        clock.moveTo("2027-01-10T10:00");
        addendum.move("approve").then().statusCode(200);
        addendum.move("sign").then().statusCode(200);
        addendum.move(forum.governor(), "sign", null).then().statusCode(200);
        meeting.move("close", null).then().statusCode(200).body("state", equalTo("CLOSED"));
    }

    @Test
    void takeDownOnlyWhatCanBeFollowed() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Forum forum = Forum.withThreshold(5);
        Meeting meeting = Meeting.announced(forum, 5, Map.of());
        Written.begin(meeting, Written.open(meeting.firstItem()))
                .then()
                .statusCode(409)
                .body("code", equalTo("SESSION_NOT_HELD"));
        clock.moveTo(Meeting.ON_THE_DAY);
        meeting.move("open", Map.of("noQuorum", "به درخواست")).then().statusCode(200);
        meeting.move("hold", null).then().statusCode(200);

        Written.begin(meeting, Written.withCommitment(meeting.firstItem(), "2027-02-20"))
                .then()
                .statusCode(422)
                .body("code", equalTo("WORKING_GROUP_NEEDED"));
        Written.begin(meeting, Written.open(UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body("code", equalTo("AGENDA_ITEM_UNKNOWN"));
    }
}
