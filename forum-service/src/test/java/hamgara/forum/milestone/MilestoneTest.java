package hamgara.forum.milestone;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.forum.resolution.Resolved;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class MilestoneTest {

    @Inject
    DataSource database;

    @Test
    void letsNothingBeDoneWithAMandatoryOneOpen() {
        ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Resolved.hallWithGroup();
        Resolved of = Resolved.adopted(forum, Map.of());
        String first = UUID.randomUUID().toString();
        String second = UUID.randomUUID().toString();
        put(forum.secretary(), of, first, "2027-02-01", true).then().statusCode(200);
        put(of.owner(), of, second, "2027-03-01", true).then().statusCode(200);
        put(of.owner(), of, UUID.randomUUID().toString(), "2027-04-01", false)
                .then()
                .statusCode(200);
        of.started().evidence(of.owner(), "a").then().statusCode(201);
        put(of.owner(), of, UUID.randomUUID().toString(), "2027-03-01", true)
                .then()
                .statusCode(409);

        of.move("progress", Map.of("progress", 100))
                .then()
                .statusCode(409)
                .body("code", equalTo("PROGRESS_AGAINST_MILESTONES"));
        meet(of, first).then().statusCode(200).body("metOnJalali", equalTo("1405-09-29"));
        meet(of, first).then().statusCode(409).body("code", equalTo("MILESTONE_MET"));
        of.move("claim-done", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("MILESTONES_OPEN"))
                .body("open", equalTo(1));
        assertThatThrownBy(
                        () -> Given.change(database, "update resolution set progress = 100 where id = '" + of.id + "'"))
                .hasMessageContaining("resolution_milestones");
        meet(of, second).then().statusCode(200);

        given().get(of.path).then().body("progress", equalTo(100f)).body("milestonesOpen", equalTo(0));
        of.move("progress", Map.of("progress", 50)).then().statusCode(409);
        of.move("claim-done", Map.of()).then().statusCode(200);
        given().get(of.path + "/milestones").then().body("items.mandatory", contains(true, true, false));
    }

    @Test
    void liesOnTheWayOfSomethingWithoutParts() {
        ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Resolved.hallWithGroup();
        Resolved of = Resolved.adopted(forum, Map.of());
        String milestone = UUID.randomUUID().toString();

        put(of.owner(), of, milestone, "2027-06-02", true)
                .then()
                .statusCode(422)
                .body("code", equalTo("MILESTONE_AFTER_DUE"));
        put(forum.officer("CULTURE"), of, milestone, "2027-05-02", true).then().statusCode(403);
        put(of.owner(), of, milestone, "2027-05-02", true).then().statusCode(200);
        Resolved.adopt(forum, Map.of("parentId", of.id)).then().statusCode(409).body("code", equalTo("HAS_MILESTONES"));
        as(of.owner()).delete(of.path + "/milestones/" + milestone).then().statusCode(204);
        Resolved.adopt(forum, Map.of("parentId", of.id)).then().statusCode(201);
        put(of.owner(), of, milestone, "2027-05-02", true)
                .then()
                .statusCode(409)
                .body("code", equalTo("HAS_PARTS"));
    }

    private static Response put(String person, Resolved of, String id, String dueOn, boolean mandatory) {
        return as(person)
                .body(Map.of("title", "هفت حیاط باز است", "dueOn", dueOn, "mandatory", mandatory))
                .put(of.path + "/milestones/" + id);
    }

    private static Response meet(Resolved of, String id) {
        return post(of.owner(), of.path + "/milestones/" + id + "/meet", Map.of("metOn", "2026-12-20"));
    }
}
