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
import hamgara.forum.Given;
import hamgara.forum.resolution.Resolved;
import hamgara.forum.session.Meeting;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// What an agency takes on is said in the minutes as wholly as the resolution that comes of it has it.
@QuarkusTest
@WithTestResource(TestStack.class)
class WholeCommitmentTest {

    private static final Map<String, Object> OF_THE_GROUP = Map.of("workingGroup", "WG-EDU");

    @Inject
    DataSource database;

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

    /// Whoever opens again what a part belongs to holds the part before the whole.
    @Test
    void holdsAPartBeforeItsWholeInWhateverOrderTheyAreNamed() throws Exception {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Forum forum = Resolved.hallWithGroup();
        Resolved whole = Resolved.adopted(forum, Map.of());
        Resolved part = Resolved.adopted(forum, Map.of("parentId", whole.id));
        Meeting meeting = Meeting.held(clock, forum, OF_THE_GROUP);
        Map<String, Object> both = said(
                meeting.firstItem(),
                List.of(commitment(Map.of("parentId", whole.id)), commitment(Map.of("parentId", part.id))));
        Written written = Written.of(meeting, both);

        assertThat(whilePartIsHeld(part, whole, () -> written.write(both))).isEqualTo(200);
        written.move("circulate").then().statusCode(200);
        clock.moveTo(Written.LATER);
        written.move("approve").then().statusCode(200);
        written.move("sign").then().statusCode(200);
        assertThat(whilePartIsHeld(part, whole, () -> written.move(forum.governor(), "sign", null)))
                .isEqualTo(200);
    }

    /// Status of the answer to a request that waits for the part, when the whole is held after that.
    private int whilePartIsHeld(Resolved part, Resolved whole, Callable<Response> request) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var opening = database.getConnection()) {
            opening.setAutoCommit(false);
            assertThat(Given.value(opening, held(part))).isEqualTo("1");
            var answer = threads.submit(request);
            Given.untilWaitedFor(database, opening);
            Given.value(opening, "select set_config('lock_timeout', '500ms', true)");
            assertThat(Given.value(opening, held(whole))).isEqualTo("1");
            opening.rollback();
            return answer.get().statusCode();
        }
    }

    private static String held(Resolved of) {
        return "select 1 from resolution where id = '" + of.id + "' for no key update";
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

    private static Map<String, Object> taken(String item, Map<String, Object> more) {
        return said(item, List.of(commitment(more)));
    }

    private static Map<String, Object> said(String item, List<Map<String, Object>> commitments) {
        return Map.of("itemId", item, "outcome", "حیاط‌ها عصرها باز می‌شود.", "commitments", commitments);
    }

    /// By EDUCATION, due on 2027-02-20.
    private static Map<String, Object> commitment(Map<String, Object> more) {
        Map<String, Object> commitment = new HashMap<>(Map.of(
                "agency", "EDUCATION",
                "post", "معاون پرورشی",
                "dueOn", "2027-02-20",
                "indicator", "پانزده مدرسه",
                "text", "حیاط پانزده مدرسه عصرها باز شود."));
        commitment.putAll(more);
        return commitment;
    }
}
