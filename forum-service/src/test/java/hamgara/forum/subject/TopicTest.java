package hamgara.forum.subject;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.etag;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import hamgara.forum.Forum;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class TopicTest {

    private static final String ADMIN = Tokens.of("admin").bearer();

    @Test
    void writesAnAuditRecordAndReordersTheNextAgendaOnly() {
        Forum forum = Forum.withThreshold(5);
        String topic = added(null, 9);
        String before = forum.published(citizen(), topic, "پیش از تغییر وزن");
        String sport = forum.published(citizen(), "SPORT", "ورزش در میانه");
        String path = "/v1/topics/" + topic;

        as(ADMIN)
                .header("If-Match", etag(path))
                .body(term(null, 1, "مصوبه"))
                .put(path)
                .then()
                .statusCode(200)
                .body("weight", equalTo(1));
        String after = forum.published(citizen(), topic, "بعد از آن تغییر");

        given().get("/v1/proposals?hall=" + forum.hall).then().body("items.id", contains(after, sport, before));
        as(Tokens.of("auditor").bearer())
                .get("/v1/hall-audit-records?object=" + topic)
                .then()
                .statusCode(200)
                .body("items.what", contains("TOPIC_WEIGHTED", "TOPIC_WEIGHTED"))
                .body("items[0].facts.weight", equalTo(1))
                .body("items[0].facts.was", equalTo(9))
                .body("items[0].facts.reason", equalTo("مصوبه"))
                .body("items[0].byRole", equalTo("admin"));
        given().get(path + "/history").then().body("items.weight", contains(1, 9));
    }

    @Test
    void listsEducationFirstAndKeepsTheTreeOfEveryTime() {
        String topic = added("SPORT", 999);

        given().get("/v1/topics").then().body("items[0].code", equalTo("EDUCATION"));
        given().get("/v1/topics").then().body("items.find {it.code == '" + topic + "'}.parent", equalTo("SPORT"));
        given().get("/v1/topics?on=2024-01-01T00:00:00Z")
                .then()
                .body("items.code", hasItem("SPORT"))
                .body("items.code", not(hasItem(topic)));
        given().get("/v1/subjects").then().body("items.code", hasItem(topic));
    }

    @Test
    void refusesATopicBelowItself() {
        String upper = added(null, 999);
        String lower = added(upper, 999);
        String path = "/v1/topics/" + upper;

        as(ADMIN)
                .header("If-Match", etag(path))
                .body(term(lower, 999, "چرخه"))
                .put(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("TOPIC_CYCLE"));
        as(Tokens.of("governor").county("0614").bearer())
                .header("If-Match", etag(path))
                .body(term(null, 1, "بی‌اجازه"))
                .put(path)
                .then()
                .statusCode(403);
    }

    static String added(@Nullable String parent, int weight) {
        String code = "T_"
                + UUID.randomUUID()
                        .toString()
                        .toUpperCase(java.util.Locale.ROOT)
                        .replaceAll("[^A-F]", "") + (char) ('A' + (System.nanoTime() / 100) % 26);
        post(
                        ADMIN,
                        "/v1/topics",
                        Map.of("code", code, "usualAgency", "SPORT_YOUTH", "topic", term(parent, weight, "تازه")))
                .then()
                .statusCode(201);
        return code;
    }

    private static Map<String, Object> term(@Nullable String parent, int weight, String reason) {
        var term = new java.util.HashMap<String, Object>(
                Map.of("names", Map.of("fa", "موضوع"), "weight", weight, "reason", reason));
        if (parent != null) {
            term.put("parent", parent);
        }
        return term;
    }
}
