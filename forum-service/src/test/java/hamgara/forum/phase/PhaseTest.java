package hamgara.forum.phase;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.etag;
import static hamgara.forum.Forum.post;
import static hamgara.forum.Forum.support;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class PhaseTest {

    @Test
    void keepsFeaturesToTheirPhase() {
        ClockAt clock = ClockAt.tehran("2027-01-10T10:00");
        Forum forum = Forum.withThreshold(5);
        set(forum, List.of(phase("2027-01-12", "2027-01-14", "SUPPORT"), phase("2027-01-10", "2027-01-12", "PROPOSE")))
                .then()
                .statusCode(200)
                .body("phases.fromJalali", contains("1405-10-20", "1405-10-22"));

        String proposal = forum.published(citizen(), "SPORT", "در مرحلهٔ پیشنهاد");
        support(citizen(), proposal, "JOIN").then().statusCode(409).body("code", equalTo("FEATURE_CLOSED"));
        clock.moveTo("2027-01-13T10:00");
        support(citizen(), proposal, "JOIN").then().statusCode(200);
        post(citizen(), "/v1/proposals", forum.proposal("SPORT", "دیرآمده"))
                .then()
                .statusCode(409)
                .body("act", equalTo("PROPOSE"));
        clock.moveTo("2027-01-15T10:00");
        support(citizen(), proposal, "JOIN").then().statusCode(409);
        set(forum, List.of()).then().statusCode(200);
        support(citizen(), proposal, "JOIN").then().statusCode(200);
    }

    @Test
    void refusesPhasesThatShareATime() {
        Forum forum = Forum.withThreshold(5);

        set(forum, List.of(phase("2027-01-10", "2027-01-12", "PROPOSE"), phase("2027-01-11", "2027-01-14", "SUPPORT")))
                .then()
                .statusCode(422)
                .body("code", equalTo("PHASES_OVERLAP"));
        set(forum, List.of(phase("2027-01-12", "2027-01-10", "PROPOSE"))).then().statusCode(422);
        as(forum.secretary())
                .header("If-Match", "\"99\"")
                .body(Map.of("phases", List.of()))
                .put("/v1/halls/" + forum.hall + "/phases")
                .then()
                .statusCode(412);
        as(citizen())
                .header("If-Match", "\"1\"")
                .body(Map.of("phases", List.of()))
                .put("/v1/halls/" + forum.hall + "/phases")
                .then()
                .statusCode(403);
    }

    static Response set(Forum forum, List<Map<String, Object>> phases) {
        String path = "/v1/halls/" + forum.hall + "/phases";
        return as(forum.secretary())
                .header("If-Match", etag(path))
                .body(Map.of("phases", phases))
                .put(path);
    }

    static Map<String, Object> phase(String from, String to, String act) {
        return Map.of("from", from + "T00:00:00Z", "to", to + "T00:00:00Z", "open", List.of(act));
    }
}
