package hamgara.forum.moderation;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.Forum;
import hamgara.kit.test.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// What reporters and moderators of a hall do.
public final class Moderated {

    private static final AtomicInteger ORIGINS = new AtomicInteger();

    private Moderated() {}

    /// A moderator of the county of whom nobody has heard.
    public static String moderator(Forum forum) {
        return moderatorAndCitizen(forum, "moderator-" + UUID.randomUUID());
    }

    /// The same person writes as a citizen under this subject.
    public static String moderatorAndCitizen(Forum forum, String subject) {
        return Tokens.of("moderator", "citizen")
                .subject(subject)
                .county(forum.county)
                .bearer();
    }

    public static Response report(String person, String content, String rule) {
        return post(person, "/v1/content-reports", Map.of("contentId", content, "rule", rule));
    }

    /// Without a token, from an address of its own.
    public static Response reportAnonymously(String content, String rule) {
        return reportAnonymously(content, rule, "192.0.2." + ORIGINS.incrementAndGet());
    }

    public static Response reportAnonymously(String content, String rule, String origin) {
        return given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", origin)
                .body(Map.of("contentId", content, "rule", rule))
                .post("/v1/content-reports/anonymous");
    }

    /// The path of what waits about a text.
    public static String waiting(Forum forum, String content) {
        return "/v1/review-items/" + queue(forum).getString("items.find { it.contentId == '" + content + "' }.id");
    }

    public static JsonPath queue(Forum forum) {
        return as(moderator(forum))
                .queryParam("hall", forum.hall)
                .get("/v1/review-items")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /// On the version that is there now.
    public static Response step(String moderator, String item, String verb, Object body) {
        String etag = as(moderator).get(item).then().statusCode(200).extract().header("ETag");
        return as(moderator).header("If-Match", etag).body(body).post(item + "/" + verb);
    }

    public static Map<String, Object> judgement(String act, String rule) {
        Map<String, Object> judgement = new HashMap<>();
        judgement.put("act", act);
        judgement.put("rule", rule);
        judgement.put("reason", "با قرار گفت‌وگو سازگار نیست");
        return judgement;
    }

    /// Claims what waits about a text and decides.
    public static void decide(Forum forum, String moderator, String content, Map<String, Object> judgement) {
        String item = waiting(forum, content);
        step(moderator, item, "claim", Map.of()).then().statusCode(200);
        step(moderator, item, "decide", judgement).then().statusCode(200).body("state", equalTo("DECIDED"));
    }

    /// Does something about a text that nobody reported; answers with the id of the act.
    public static String act(String moderator, String content, Map<String, Object> judgement) {
        return post(moderator, "/v1/moderation-acts", Map.of("contentId", content, "judgement", judgement))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static JsonPath log(Forum forum) {
        return given().queryParam("hall", forum.hall)
                .get("/v1/moderation-acts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
