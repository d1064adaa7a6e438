package hamgara.forum.template;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.governor;
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
}
