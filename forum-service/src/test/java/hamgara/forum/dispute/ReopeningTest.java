package hamgara.forum.dispute;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.forum.resolution.Resolved;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// What becomes of whatever a resolution is a part of, once a dispute about it is upheld.
@QuarkusTest
@WithTestResource(TestStack.class)
class ReopeningTest {

    private static final Map<String, Object> UPHELD = Map.of("upheld", true, "reason", "سه حیاط بسته است");

    @Inject
    DataSource database;

    /// A whole never stands as verified, nor is it closed, while a part of it may have to be done again.
    @Test
    void opensAgainWhateverItIsAPartOf() {
        ClockAt clock = ClockAt.tehran("2026-12-01T10:00");
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 1, "disputeDays", 60));
        forum.workingGroup().then().statusCode(201);
        Resolved whole = Resolved.adopted(forum, Map.of());
        Resolved middle = Resolved.adopted(forum, Map.of("parentId", whole.id));
        Resolved part = Resolved.adopted(forum, Map.of("parentId", middle.id));
        String ofPart = part.supporter();
        String ofMiddle = middle.supporter();
        part.claimed().verified(clock, "2026-12-20");
        middle.claimed().verified(clock, "2027-01-10");
        whole.claimed().verified(clock, "2027-01-31");
        raise(part, ofPart).then().statusCode(201);
        raise(middle, ofMiddle).then().statusCode(201);
        clock.moveTo("2027-04-20T10:00"); // nobody can dispute the whole any more
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Given.value(
                                database,
                                "select coalesce(look_at > '2027-04-20T06:30Z', true) from resolution where id = '"
                                        + whole.id + "'")
                        .equals("t"));
        stands(whole, "DONE_VERIFIED");

        part.move(forum.secretary(), "decide-dispute", UPHELD).then().statusCode(200);

        stands(part, "IN_PROGRESS");
        stands(middle, "DISPUTED"); // its own dispute is still to be decided
        stands(whole, "IN_PROGRESS");
        given().get(whole.path + "/timeline")
                .then()
                .body("items.step", hasItem("REOPENED"))
                .body("items.step", not(hasItem("CLOSED")));
        middle.move(forum.secretary(), "decide-dispute", Map.of("upheld", false, "reason", "بازدید شد"))
                .then()
                .statusCode(409)
                .body("code", equalTo("PARTS_OPEN"));
        middle.move(forum.secretary(), "decide-dispute", UPHELD).then().statusCode(200);
        stands(middle, "IN_PROGRESS");
    }

    /// Nothing above what was given up counts on the parts of that.
    @Test
    void leavesAloneWhatIsAboveSomethingThatWasGivenUp() {
        ClockAt clock = ClockAt.tehran("2026-12-01T10:00");
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 1, "disputeDays", 60));
        forum.workingGroup().then().statusCode(201);
        Resolved whole = Resolved.adopted(forum, Map.of());
        Resolved middle = Resolved.adopted(forum, Map.of("parentId", whole.id));
        Resolved part = Resolved.adopted(forum, Map.of("parentId", middle.id));
        String supporter = part.supporter();
        part.claimed().verified(clock, "2026-12-20");
        middle.move(forum.secretary(), "cancel", Map.of("reason", "به شهرداری سپرده شد"))
                .then()
                .statusCode(200);
        whole.claimed().verified(clock, "2027-01-10");
        raise(part, supporter).then().statusCode(201);

        part.move(forum.secretary(), "decide-dispute", UPHELD).then().statusCode(200);

        stands(part, "IN_PROGRESS");
        stands(middle, "CANCELLED");
        stands(whole, "DONE_VERIFIED");
    }

    /// Whoever disputes a part in its last moment may come while the whole is being closed.
    @Test
    void opensAgainWhatWasClosedMeanwhile() throws SQLException {
        ClockAt clock = ClockAt.tehran("2026-12-01T10:00");
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 1, "disputeDays", 60));
        forum.workingGroup().then().statusCode(201);
        Resolved whole = Resolved.adopted(forum, Map.of());
        Resolved part = Resolved.adopted(forum, Map.of("parentId", whole.id));
        String supporter = part.supporter();
        part.claimed().verified(clock, "2026-12-20");
        whole.claimed().verified(clock, "2027-01-10");
        raise(part, supporter).then().statusCode(201);
        Given.change(database, "update resolution set state = 'CLOSED' where id = '" + whole.id + "'");

        part.move(forum.secretary(), "decide-dispute", UPHELD).then().statusCode(200);

        stands(whole, "IN_PROGRESS");
    }

    /// Everybody may read the events of the whole.
    @Test
    void namesNoPartOfAHallThatOnlyItsMembersKnowOf() throws SQLException {
        ClockAt clock = ClockAt.tehran("2026-12-01T10:00");
        Forum forum = Resolved.hallWithGroup();
        String hall = neighbourhoodHall(forum);
        Map<String, Object> proposal = forum.proposal("EDUCATION", "حیاط محله " + UUID.randomUUID());
        proposal.put("hallId", hall);
        String proposed = post(citizen(), "/v1/proposals", proposal)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Resolved whole = Resolved.adopted(forum, Map.of());
        Resolved open = Resolved.adopted(forum, Map.of("parentId", whole.id));
        Resolved hidden = Resolved.adopted(forum, Map.of("parentId", open.id, "proposalId", proposed));
        String supporter = hidden.supporter();
        hidden.claimed().verified(clock, "2026-12-20");
        open.claimed().verified(clock, "2027-01-10");
        whole.claimed().verified(clock, "2027-01-31");
        raise(hidden, supporter).then().statusCode(201);
        Given.change(database, "update hall set visibility = 'PRIVATE' where id = '" + hall + "'");

        String seen = as(forum.secretary()).get(hidden.path).header("ETag");
        as(forum.secretary())
                .header("If-Match", seen)
                .body(UPHELD)
                .post(hidden.path + "/decide-dispute")
                .then()
                .statusCode(200);

        assertThat(reopened(open).has("part")).isFalse();
        assertThat(reopened(whole).path("part").asText()).isEqualTo(open.id);
    }

    private static String neighbourhoodHall(Forum forum) {
        Map<String, Object> request = Map.of(
                "county",
                forum.county,
                "kind",
                "NEIGHBOURHOOD",
                "areaCode",
                Given.neighbourhood(forum.county),
                "policy",
                Map.of("supportThreshold", 1, "disputeDays", 60));
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> post(forum.governor(), "/v1/halls", request), answer -> answer.statusCode() == 201)
                .path("id");
    }

    private static JsonNode reopened(Resolved of) {
        var events = PublishedEvents.on("hamgara.forum");
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> events.ofSubject(UUID.fromString(of.id)).stream()
                                .filter(event -> event.type().equals("hamgara.forum.resolution-reopened.v1"))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow()
                .data();
    }

    private static void stands(Resolved of, String state) {
        given().get(of.path).then().body("state", equalTo(state));
    }

    private static Response raise(Resolved of, String person) {
        return post(person, of.path + "/disputes", Map.of("lang", "fa", "reason", "حیاط سه مدرسه هنوز بسته است"));
    }
}
