package hamgara.forum.digest;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
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
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class DigestTest {

    @Test
    void isNotPublicBeforeItIsApproved() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Meeting meeting = Meeting.held(clock, Forum.withThreshold(5), Map.of());
        String writer = staff(meeting, "hall-secretary");
        approve(meeting, writer).then().statusCode(409).body("code", equalTo("DIGEST_NOT_WRITTEN"));
        write(meeting, writer, "گفت‌وگو شد.").then().statusCode(200).body("publishedAt", nullValue());

        given().get(meeting.path + "/digest").then().statusCode(404).body("code", equalTo("DIGEST_NOT_FOUND"));
        approve(meeting, writer).then().statusCode(403).body("code", equalTo("OWN_DIGEST"));
        approve(meeting, staff(meeting, "governor")).then().statusCode(200);
        given().get(meeting.path + "/digest").then().statusCode(200).body("lang", equalTo("fa"));
        write(meeting, writer, "چیز دیگر").then().statusCode(409).body("code", equalTo("DIGEST_IS_PUBLIC"));
    }

    @Test
    void isNotApprovedByItsWriterAlsoAfterTheyWereForgotten() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Meeting meeting = Meeting.held(clock, Forum.withThreshold(5), Map.of());
        String both = Tokens.of("citizen", "hall-secretary")
                .subject("both-" + UUID.randomUUID())
                .county(meeting.forum.county)
                .bearer();
        write(meeting, both, "گفت‌وگو شد.").then().statusCode(200);
        post(both, "/v1/participants/me/erasure", Map.of()).then().statusCode(201);

        approve(meeting, both).then().statusCode(403).body("code", equalTo("OWN_DIGEST"));
        approve(meeting, staff(meeting, "governor")).then().statusCode(200);
    }

    @Test
    void isDueInThreeWorkingDays() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Meeting meeting = Meeting.held(clock, Forum.withThreshold(5), Map.of()); // held on Sunday 29 Azar

        as(meeting.forum.secretary())
                .get(meeting.path + "/digest")
                .then()
                .statusCode(200)
                .body("dueAtJalali", equalTo("1405-10-05")); // Wednesday is a holiday, then the weekend
    }

    @Test
    void isThereOnlyOfASessionThatWasHeld() {
        ClockAt.tehran(Meeting.DAYS_BEFORE);
        Meeting meeting = Meeting.announced(Forum.withThreshold(5), 5, Map.of());

        as(meeting.forum.secretary()).get(meeting.path + "/digest").then().statusCode(404);
    }

    static String staff(Meeting meeting, String role) {
        return Tokens.of(role)
                .subject("staff-" + UUID.randomUUID())
                .county(meeting.forum.county)
                .bearer();
    }

    static Response write(Meeting meeting, String person, String text) {
        return as(person)
                .header("If-Match", etag(meeting))
                .body(Map.of("lang", "fa", "text", text))
                .put(meeting.path + "/digest");
    }

    static Response approve(Meeting meeting, String person) {
        return as(person).header("If-Match", etag(meeting)).post(meeting.path + "/digest/approve");
    }

    private static String etag(Meeting meeting) {
        return as(meeting.forum.secretary())
                .get(meeting.path + "/digest")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }
}
