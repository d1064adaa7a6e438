package hamgara.forum.minutes;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.resolution.Resolved;
import hamgara.forum.session.Meeting;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What an agency takes on is said in the minutes as wholly as the resolution that comes of it has it.
@QuarkusTest
@WithTestResource(TestStack.class)
class WholeCommitmentTest {

    private static final Map<String, Object> OF_THE_GROUP = Map.of("workingGroup", "WG-EDU");

    @Test
    void isTheResolutionThatComesOfIt() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Forum forum = Resolved.hallWithGroup();
        Resolved whole = Resolved.adopted(forum, Map.of());
        Meeting meeting = Meeting.held(clock, forum, OF_THE_GROUP);
        Written written = Written.of(
                meeting,
                taken(
                        meeting.firstItem(),
                        Map.of(
                                "cooperating",
                                List.of("SPORT_YOUTH", "SPORT_YOUTH"),
                                "parentId",
                                whole.id,
                                "weight",
                                0.3,
                                "milestones",
                                List.of(
                                        milestone("همه باز است.", "2027-02-10", true),
                                        milestone("هفت حیاط باز است.", "2027-01-20", false)),
                                "reviewOn",
                                "2027-08-20")));

        written.signed(clock)
                .then()
                .statusCode(200)
                .body("items[0].commitments[0].cooperating", contains("SPORT_YOUTH"))
                .body("items[0].commitments[0].milestones.dueOn", contains("2027-01-20", "2027-02-10"))
                .body("items[0].commitments[0].reviewOnJalali", equalTo("1406-05-29"));
        assertThat(given().get(written.path + "/text").asString())
                .contains("\"weight\":\"0.3\"")
                .contains("\"parent\":\"" + whole.id + "\"")
                .contains("\"cooperating\":[\"SPORT_YOUTH\"]")
                .contains("\"reviewOn\":\"2027-08-20\"")
                .contains("\"title\":\"هفت حیاط باز است.\"");
        String resolution = resolution(written);
        given().get(resolution)
                .then()
                .body("ownerAgency", equalTo("EDUCATION"))
                .body("cooperating", contains("SPORT_YOUTH"))
                .body("parentId", equalTo(whole.id))
                .body("weight", equalTo(0.3f))
                .body("reviewOn", equalTo("2027-08-20"))
                .body("milestonesOpen", equalTo(1));
        given().get(resolution + "/milestones")
                .then()
                .body("items.title", contains("هفت حیاط باز است.", "همه باز است."))
                .body("items.mandatory", contains(false, true));
        given().get("/v1/chains/" + resolution.substring(resolution.lastIndexOf('/') + 1))
                .then()
                .body("sessions.minutesNumber", contains("WG-EDU/1405/01"));
    }

    @Test
    void isRefusedWhereNoResolutionIsLikeIt() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Forum forum = Resolved.hallWithGroup();
        Resolved stepped = Resolved.adopted(forum, Map.of());
        as(forum.secretary())
                .body(milestone("هفت حیاط", "2027-01-20", true))
                .put(stepped.path + "/milestones/" + UUID.randomUUID())
                .then()
                .statusCode(200);
        Meeting meeting = Meeting.held(clock, forum, OF_THE_GROUP);

        refused(meeting, Map.of("cooperating", List.of("EDUCATION")), 422, "OWNER_ALSO_COOPERATES");
        refused(meeting, Map.of("cooperating", List.of("NO_AGENCY")), 422, "UNKNOWN_AGENCY");
        refused(meeting, Map.of("reviewOn", "2027-02-20"), 422, "REVIEW_TOO_EARLY");
        refused(
                meeting,
                Map.of("milestones", List.of(milestone("دیر", "2027-02-21", true))),
                422,
                "MILESTONE_AFTER_DUE");
        refused(meeting, Map.of("milestones", List.of(milestone(" ", "2027-02-19", true))), 422, "INVALID_FIELDS");
        refused(meeting, Map.of("weight", 0), 422, "INVALID_FIELDS");
        refused(meeting, Map.of("parentId", UUID.randomUUID()), 422, "PARENT_WRONG");
        refused(meeting, Map.of("parentId", stepped.id), 409, "HAS_MILESTONES");
    }

    @Test
    void standsOnItsOwnWhereItsParentWasGivenUpBeforeTheSignature() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Forum forum = Resolved.hallWithGroup();
        Resolved whole = Resolved.adopted(forum, Map.of());
        Meeting meeting = Meeting.held(clock, forum, OF_THE_GROUP);
        Written written = Written.of(meeting, taken(meeting.firstItem(), Map.of("parentId", whole.id)));
        whole.move(forum.secretary(), "cancel", Map.of("reason", "به شهرداری سپرده شد"))
                .then()
                .statusCode(200);

        written.signed(clock).then().statusCode(200).body("items[0].commitments[0].parentId", equalTo(whole.id));
        given().get(resolution(written)).then().body("parentId", nullValue()).body("weight", equalTo(1.0f));
    }

    /// A decision that is a part of an item is about the proposal of that item.
    @Test
    void comesOfTheProposalOfTheWholeItem() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Forum forum = Resolved.hallWithGroup();
        String proposal = forum.published(citizen(), "EDUCATION", "حیاط باز");
        Meeting meeting = Meeting.draft(forum, 5, OF_THE_GROUP);
        meeting.plan(List.of(Map.of(
                        "title",
                        "حیاط",
                        "kind",
                        "DISCUSSION",
                        "minutes",
                        20,
                        "proposalId",
                        proposal,
                        "parts",
                        List.of(Meeting.item("تصمیم", "DECISION", 5)))))
                .then()
                .statusCode(200);
        meeting.move("announce", null).then().statusCode(200);
        clock.moveTo(Meeting.ON_THE_DAY);
        meeting.move("open", Map.of("noQuorum", "به درخواست")).then().statusCode(200);
        meeting.move("hold", null).then().statusCode(200);
        String part = given().get(meeting.path + "/agenda").path("items[0].parts[0].id");

        Written written = Written.of(meeting, taken(part, Map.of()));
        written.signed(clock).then().statusCode(200);

        given().get(resolution(written)).then().body("proposalId", equalTo(proposal));
        given().get("/v1/chains/" + proposal).then().body("resolutions.size()", equalTo(1));
    }

    private static void refused(Meeting meeting, Map<String, Object> more, int status, String code) {
        Written.begin(meeting, taken(meeting.firstItem(), more))
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    private static String resolution(Written written) {
        return "/v1/resolutions/" + given().get(written.path).path("items[0].commitments[0].resolutionId");
    }

    private static Map<String, Object> milestone(String title, String dueOn, boolean mandatory) {
        return Map.of("title", title, "dueOn", dueOn, "mandatory", mandatory);
    }

    /// By EDUCATION, due on 2027-02-20.
    private static Map<String, Object> taken(String item, Map<String, Object> more) {
        Map<String, Object> commitment = new HashMap<>(Map.of(
                "agency", "EDUCATION",
                "post", "معاون پرورشی",
                "dueOn", "2027-02-20",
                "indicator", "پانزده مدرسه",
                "text", "حیاط پانزده مدرسه عصرها باز شود."));
        commitment.putAll(more);
        return Map.of("itemId", item, "outcome", "حیاط‌ها عصرها باز می‌شود.", "commitments", List.of(commitment));
    }
}
