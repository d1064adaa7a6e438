package hamgara.forum.template;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.governor;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.Forum;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Words an answer may begin with.
@QuarkusTest
@WithTestResource(TestStack.class)
class TemplateTest {

    private static final Map<String, String> VISIT =
            Map.of("decision", "NEEDS_STUDY", "name", "بازدید", "reason", "پس از بازدید پاسخ داده می‌شود");

    @Test
    void isWrittenForACountyAndFoundByItsDecision() {
        Forum forum = Forum.withThreshold(1);
        String path = "/v1/answer-templates/" + forum.county + "/VISIT";
        String list = "/v1/answer-templates?county=" + forum.county;

        as(governor("0614")).body(VISIT).put(path).then().statusCode(403);
        as(forum.secretary()).body(VISIT).put(path).then().statusCode(200).body("name", equalTo("بازدید"));
        as(forum.secretary()).body(VISIT).put(path).then().statusCode(200);

        as(citizen()).get(list).then().statusCode(403);
        as(forum.officer("SPORT_YOUTH"))
                .get(list + "&decision=NEEDS_STUDY")
                .then()
                .statusCode(200)
                .body("items.code", contains("VISIT"));
        as(forum.officer("SPORT_YOUTH")).get(list + "&decision=REJECT").then().body("items", empty());
        as(forum.secretary()).delete(path).then().statusCode(204);
        as(forum.officer("SPORT_YOUTH")).get(list).then().body("items", empty());
    }

    @Test
    void staysBesideTheAnswerThatBeganWithIt() {
        Forum forum = Forum.withThreshold(1);
        String template = "/v1/answer-templates/" + forum.county + "/VISIT";
        as(forum.secretary()).body(VISIT).put(template).then().statusCode(200);
        String path = "/v1/cases/" + forum.qualified("SPORT", 1);
        String officer = forum.officer("SPORT_YOUTH");

        change(officer, path, "answer", answer("NEEDS_STUDY", "OTHER"))
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_TEMPLATE"));
        change(officer, path, "answer", answer("REJECT", "VISIT")).then().statusCode(422);
        change(officer, path, "answer", answer("NEEDS_STUDY", "VISIT")).then().statusCode(200);
        as(forum.secretary()).delete(template).then().statusCode(204);
        change(officer, path, "correct-answer", Map.of("decision", "REJECT", "reason", "جا نیست"))
                .then()
                .statusCode(200);

        given().get(path + "/answers").then().statusCode(200).body("items.template", contains(null, "VISIT"));
    }

    private static Map<String, String> answer(String decision, String template) {
        return Map.of("decision", decision, "reason", "پس از بازدید پاسخ داده می‌شود", "template", template);
    }
}
