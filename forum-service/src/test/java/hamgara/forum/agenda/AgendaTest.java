package hamgara.forum.agenda;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.session.Meeting.item;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.forum.resolution.Resolved;
import hamgara.forum.session.Meeting;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class AgendaTest {

    @Inject
    DataSource database;

    @Test
    void refusesItemsLongerThanTheSession() {
        ClockAt.tehran(Meeting.DAYS_BEFORE);
        Meeting meeting = Meeting.draft(Forum.withThreshold(5), 20, Map.of());

        meeting.plan(List.of(item("یک", "DISCUSSION", 80), item("دو", "DECISION", 41)))
                .then()
                .statusCode(422)
                .body("code", equalTo("AGENDA_TOO_LONG"))
                .body("minutes", equalTo(121))
                .body("most", equalTo(120));
        meeting.plan(List.of(item("یک", "DISCUSSION", 80), item("دو", "DECISION", 40)))
                .then()
                .statusCode(200)
                .body("items.title", contains("یک", "دو"));
        meeting.change(Map.of("endsAt", ClockAt.instant("2026-12-20T18:59").toString()))
                .then()
                .statusCode(422)
                .body("code", equalTo("AGENDA_TOO_LONG"));
    }

    @Test
    void refusesChildrenLongerThanTheirParent() {
        ClockAt.tehran(Meeting.DAYS_BEFORE);
        Meeting meeting = Meeting.draft(Forum.withThreshold(5), 20, Map.of());
        Map<String, Object> tooLong = Map.of(
                "title",
                "حیاط",
                "kind",
                "DECISION",
                "minutes",
                20,
                "parts",
                List.of(item("گزارش", "INFORMATION", 15), item("گفت‌وگو", "DISCUSSION", 6)));

        meeting.plan(List.of(tooLong)).then().statusCode(422).body("most", equalTo(20));
        Map<String, Object> fits = Map.of(
                "title",
                "حیاط",
                "kind",
                "DECISION",
                "minutes",
                21,
                "parts",
                List.of(item("گزارش", "INFORMATION", 15), item("گفت‌وگو", "DISCUSSION", 6)));
        meeting.plan(List.of(fits)).then().statusCode(200).body("items[0].parts.no", contains(1, 2));
    }

    @Test
    void refusesThemInTheDatabaseToo() {
        ClockAt.tehran(Meeting.DAYS_BEFORE);
        Meeting meeting = Meeting.draft(Forum.withThreshold(5), 20, Map.of());
        meeting.plan(List.of(item("یک", "DISCUSSION", 80))).then().statusCode(200);
        String id = meeting.path.substring(meeting.path.lastIndexOf('/') + 1);

        assertThatThrownBy(() ->
                        Given.change(database, "update agenda_item set minutes = 121 where session_id = '" + id + "'"))
                .hasMessageContaining("agenda is longer than its frame");
    }

    @Test
    void refusesPartsLongerThanTheirItemInTheDatabaseToo() {
        ClockAt.tehran(Meeting.DAYS_BEFORE);
        Meeting meeting = Meeting.draft(Forum.withThreshold(5), 20, Map.of());
        var parts = List.of(item("گزارش", "INFORMATION", 15), item("گفت‌وگو", "DISCUSSION", 6));
        meeting.plan(List.of(Map.of("title", "حیاط", "kind", "DECISION", "minutes", 21, "parts", parts)))
                .then()
                .statusCode(200);
        String items = "update agenda_item set minutes = minutes %s where session_id = '"
                + meeting.path.substring(meeting.path.lastIndexOf('/') + 1) + "' and parent is %s null";

        for (String change : List.of(items.formatted("+ 1", "not"), items.formatted("- 1", ""))) {
            assertThatThrownBy(() -> Given.change(database, change))
                    .as(change)
                    .hasMessageContaining("agenda is longer than its frame");
        }
    }

    @Test
    void isPrefilledWithOpenResolutions() {
        ClockAt.tehran(Meeting.DAYS_BEFORE);
        Forum forum = Forum.withThreshold(1);
        Map<String, Object> group = group(forum);
        String late = resolution(forum, "2027-06-01");
        String soon = resolution(forum, "2027-03-01");

        Meeting meeting = Meeting.draft(forum, 20, group);
        as(forum.secretary())
                .get(meeting.path + "/agenda")
                .then()
                .body("items.resolutionId", contains(soon, late))
                .body("items.minutes", contains(5, 5));
        Meeting ofTheHall = Meeting.draft(forum, 20, Map.of());
        ofTheHall
                .plan(List.of(Map.of("title", "الف", "kind", "DISCUSSION", "minutes", 5, "resolutionId", soon)))
                .then()
                .statusCode(422)
                .body("code", equalTo("RESOLUTION_OF_ANOTHER_GROUP"));
    }

    @Test
    void beginsWithWhatTheLastTwoSessionsPassedOver() {
        ClockAt clock = ClockAt.tehran("2026-12-01T10:00");
        Forum forum = Resolved.hallWithGroup();
        Resolved seen = Resolved.adopted(forum, Map.of("dueOn", "2027-06-01"));
        Resolved passedOver = Resolved.adopted(forum, Map.of("dueOn", "2027-09-01"));
        for (String day : List.of("2026-12-20", "2027-01-20")) {
            Resolved.met(clock, forum, day, seen.id);
        }

        String draft = "/v1/working-groups/" + forum.county + "/WG-EDU/agenda-draft?hall=" + forum.hall;
        as(citizen()).get(draft).then().statusCode(403);
        as(forum.secretary())
                .get(draft)
                .then()
                .body("items.resolutionId", contains(passedOver.id, seen.id))
                .body("items.passedOver", contains(true, false));
        Meeting third = Meeting.draft(
                forum,
                20,
                Map.of(
                        "workingGroup", "WG-EDU",
                        "startsAt", ClockAt.instant("2027-02-20T17:00").toString(),
                        "endsAt", ClockAt.instant("2027-02-20T19:00").toString()));

        as(forum.secretary())
                .get(third.path + "/agenda")
                .then()
                .body("items.resolutionId", contains(passedOver.id, seen.id));
    }

    private static Map<String, Object> group(Forum forum) {
        forum.workingGroup().then().statusCode(201);
        return Map.of("workingGroup", "WG-EDU");
    }

    private static String resolution(Forum forum, String dueOn) {
        return Forum.post(
                        forum.secretary(),
                        "/v1/resolutions",
                        Map.of(
                                "caseId", forum.qualified("EDUCATION", 1),
                                "workingGroup", "WG-EDU",
                                "text", "حیاط مدرسه‌ها باز شود",
                                "indicator", "پانزده مدرسه",
                                "ownerAgency", "EDUCATION",
                                "dueOn", dueOn))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void talksAboutProposalsOfItsOwnHall() {
        ClockAt.tehran(Meeting.DAYS_BEFORE);
        Forum forum = Forum.withThreshold(5);
        Meeting meeting = Meeting.draft(forum, 20, Map.of());
        String own = forum.published(citizen(), "EDUCATION", "حیاط باز");
        String foreign = Forum.withThreshold(5).published(citizen(), "EDUCATION", "حیاط دیگر");

        meeting.plan(List.of(Map.of("title", "الف", "kind", "DECISION", "minutes", 9, "proposalId", foreign)))
                .then()
                .statusCode(422)
                .body("code", equalTo("PROPOSAL_OF_ANOTHER_HALL"));
        meeting.plan(List.of(Map.of("title", "الف", "kind", "DECISION", "minutes", 9, "proposalId", own)))
                .then()
                .statusCode(200)
                .body("items[0].proposalId", equalTo(own));
        as(citizen())
                .header("If-Match", meeting.etag())
                .body(Map.of("items", List.of(item("یک", "DISCUSSION", 1))))
                .put(meeting.path + "/agenda")
                .then()
                .statusCode(403);
    }
}
