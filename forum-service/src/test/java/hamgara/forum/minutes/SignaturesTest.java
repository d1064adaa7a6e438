package hamgara.forum.minutes;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.forum.session.Meeting;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class SignaturesTest {

    @Inject
    DataSource database;

    @Test
    void areThoseOfTheHeadsWhoTakeSomethingOnWhereThePolicySaysSo() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Forum forum = Forum.withPolicy(Map.of("agencySignatures", true));
        Meeting meeting = Meeting.held(clock, forum, Written.group(forum));
        Written written = Written.of(meeting, Written.withCommitment(meeting.firstItem(), "2027-02-20"));
        written.move("circulate").then().statusCode(200).body("signaturesMissing", nullValue());
        clock.moveTo(Written.LATER);
        written.move("approve")
                .then()
                .statusCode(200)
                .body("signaturesMissing", contains("hall-secretary", "chair", "EDUCATION"));

        written.move("sign").then().statusCode(200);
        written.move(forum.governor(), "sign", null)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("number", nullValue());
        meeting.move("close", null)
                .then()
                .statusCode(409)
                .body("code", equalTo("SIGNATURES_MISSING"))
                .body("missing", contains("EDUCATION"));
        written.move(head(forum, "SPORT_YOUTH"), "sign", null)
                .then()
                .statusCode(200)
                .body("signaturesMissing", contains("EDUCATION")); // a head, and not the one who took it on
        written.move(head(forum, "EDUCATION"), "sign", null)
                .then()
                .statusCode(200)
                .body("state", equalTo("SIGNED"))
                .body("number", equalTo("WG-EDU/1405/01"))
                .body("signaturesMissing", nullValue())
                .body("items[0].commitments[0].resolutionId", notNullValue());
        meeting.move("close", null).then().statusCode(200);
    }

    @Test
    void areThoseOfTheSameHeadsInAPrivateHall() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Forum forum = Forum.opened(Map.of("visibility", "PRIVATE", "policy", Map.of("agencySignatures", true)));
        Meeting meeting = Meeting.held(clock, forum, Written.group(forum));
        Written written = Written.of(meeting, Written.withCommitment(meeting.firstItem(), "2027-02-20"));
        String head = head(forum, "EDUCATION");
        as(head).get(written.path).then().statusCode(404);
        written.move("circulate").then().statusCode(200);
        as(head).get(written.path).then().statusCode(200);
        for (String other :
                List.of(head(forum, "SPORT_YOUTH"), forum.officer("EDUCATION"), citizen(), head("0601", "EDUCATION"))) {
            as(other).get(written.path).then().statusCode(404);
        }
        clock.moveTo(Written.LATER);
        written.move("approve").then().statusCode(200);
        written.move("sign").then().statusCode(200);
        written.move(forum.governor(), "sign", null).then().statusCode(200).body("state", equalTo("APPROVED"));

        written.move(head, "sign", null)
                .then()
                .statusCode(200)
                .body("state", equalTo("SIGNED"))
                .body("items[0].commitments[0].resolutionId", notNullValue());
        as(head).get(written.path).then().statusCode(200);
        given().get(written.path).then().statusCode(404);
        meeting.move("close", null).then().statusCode(200);
    }

    @Test
    void areThoseOfTwoWhereNobodyTookAnythingOn() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Forum forum = Forum.withPolicy(Map.of("agencySignatures", true));
        Meeting meeting = Meeting.held(clock, forum, Written.group(forum));
        Written written = Written.of(meeting, Written.withReason(meeting.firstItem()));

        written.signed(clock).then().statusCode(200).body("state", equalTo("SIGNED"));
    }

    @Test
    void letNothingMoreInEvenInTheDatabase() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Forum forum = Forum.withThreshold(5);
        Meeting meeting = Meeting.held(clock, forum, Written.group(forum));
        Written written = Written.of(meeting, Written.withCommitment(meeting.firstItem(), "2027-02-20"));
        written.signed(clock).then().statusCode(200);
        String id = written.path.substring(written.path.lastIndexOf('/') + 1);

        for (String change : List.of(
                "insert into minutes_item (minutes_id, item_id, outcome) select minutes_id, gen_random_uuid(), 'و نیز'"
                        + " from minutes_item where minutes_id = '%s'",
                "insert into commitment (id, minutes_id, item_id, no, agency, working_group, post, due_on, indicator, text)"
                        + " select gen_random_uuid(), minutes_id, item_id, no + 1, agency, working_group, post, due_on,"
                        + " indicator, text from commitment where minutes_id = '%s'",
                "delete from minutes_item where minutes_id = '%s'")) {
            assertThatThrownBy(() -> Given.change(database, change.formatted(id)))
                    .as(change)
                    .hasMessageContaining("signed minutes do not change");
        }
    }

    private static String head(Forum forum, String agency) {
        return head(forum.county, agency);
    }

    private static String head(String county, String agency) {
        return Tokens.of("agency-head").county(county).agency(agency).bearer();
    }
}
