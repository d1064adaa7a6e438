package hamgara.forum.method;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// The defined ways in which agencies and those who ask them talk.
@QuarkusTest
@WithTestResource(TestStack.class)
class MethodTest {

    private static final String DOCUMENT = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    @Inject
    DataSource database;

    @Test
    void beginsWithSixDefinedWays() {
        given().get("/v1/communication-methods")
                .then()
                .statusCode(200)
                .body(
                        "items.code",
                        hasItems(
                                "WRITTEN_ANSWER",
                                "JOINT_MEETING",
                                "FIELD_VISIT",
                                "OPEN_DESK",
                                "EXPERT_GROUP",
                                "MEMORANDUM"));
    }

    @Test
    void leavesRunningCasesOnTheirEdition() {
        Forum forum = Forum.withThreshold(1);
        String code = code();
        publish(code, List.of("یک")).then().statusCode(200).body("edition", equalTo(1));
        String run = begin(forum, code);

        publish(code, List.of("یک", "دو")).then().statusCode(200).body("edition", equalTo(2));

        given().get(run).then().body("edition", equalTo(1)).body("steps", equalTo(1));
        given().get(begin(forum, code)).then().body("edition", equalTo(2)).body("steps", equalTo(2));
        assertThatThrownBy(() -> Given.change(database, "update method set output = 'x' where code = '" + code + "'"))
                .hasMessageContaining("does not change");
    }

    @Test
    void closesNothingWithoutItsOutput() {
        Forum forum = Forum.withThreshold(1);
        String code = code();
        publish(code, List.of("یک")).then().statusCode(200);
        String run = begin(forum, code);
        String officer = forum.officer("SPORT_YOUTH");

        change(officer, run, "close", Map.of("sha256", DOCUMENT))
                .then()
                .statusCode(409)
                .body("code", equalTo("STEPS_LEFT"));
        change(forum.officer("EDUCATION"), run, "steps", Map.of()).then().statusCode(403);
        change(officer, run, "steps", Map.of()).then().statusCode(200).body("step", equalTo(1));
        change(officer, run, "steps", Map.of()).then().statusCode(409).body("code", equalTo("STEPS_DONE"));
        change(officer, run, "close", Map.of())
                .then()
                .statusCode(422)
                .body("code", equalTo("OUTPUT_NEEDED"))
                .body("errors[0].pointer", equalTo("/sha256"));
        change(officer, run, "close", Map.of("sha256", DOCUMENT))
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("outputSha256", equalTo(DOCUMENT));
        change(officer, run, "close", Map.of("sha256", DOCUMENT))
                .then()
                .statusCode(409)
                .body("code", equalTo("METHOD_RUN_CLOSED"));
    }

    @Test
    void isChangedByAdministratorsAlone() {
        as(citizen())
                .body(edition(List.of("یک")))
                .put("/v1/communication-methods/JOINT_MEETING")
                .then()
                .statusCode(403);
    }

    static String code() {
        return "WAY_" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").toUpperCase(java.util.Locale.ROOT) + "_X";
    }

    static Response publish(String code, List<String> steps) {
        return as(Tokens.of("admin").bearer()).body(edition(steps)).put("/v1/communication-methods/" + code);
    }

    static String begin(Forum forum, String code) {
        String caseId = forum.qualified("SPORT", 1);
        return "/v1/communication-methods/runs/"
                + post(
                                forum.officer("SPORT_YOUTH"),
                                "/v1/communication-methods/" + code + "/runs",
                                Map.of("caseId", caseId))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private static Map<String, Object> edition(List<String> steps) {
        return Map.of("names", Map.of("fa", "شیوه"), "purpose", "گفت‌وگو", "steps", steps, "output", "گزارش");
    }
}
