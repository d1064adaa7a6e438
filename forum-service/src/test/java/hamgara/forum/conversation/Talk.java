package hamgara.forum.conversation;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.etag;
import static hamgara.forum.Forum.post;
import static org.awaitility.Awaitility.await;

import hamgara.forum.Forum;
import hamgara.kit.test.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;

/// A conversation of a test's own, and what people do in it.
public final class Talk {

    public final Forum forum;
    public final String id;

    private Talk(Forum forum, String id) {
        this.forum = forum;
        this.id = id;
    }

    public static Talk open() {
        return open(Map.of());
    }

    /// Opened with these fields beside the hall.
    public static Talk open(Map<String, Object> how) {
        return open(Forum.withThreshold(5), how);
    }

    /// The same in this hall.
    public static Talk open(Forum forum, Map<String, Object> how) {
        return new Talk(
                forum,
                post(forum.secretary(), "/v1/conversations", request(forum, how))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    static Map<String, Object> request(Forum forum, Map<String, Object> how) {
        Map<String, Object> request = new HashMap<>(how);
        request.put("hallId", forum.hall);
        return request;
    }

    public String path() {
        return "/v1/conversations/" + id;
    }

    /// A person who comes back.
    public static String person(String name) {
        return Tokens.of("citizen").subject(name).bearer();
    }

    public String moderator() {
        return Tokens.of("moderator").county(forum.county).bearer();
    }

    public Response say(String person, Map<String, Object> statement) {
        return post(person, path() + "/statements", statement);
    }

    public String statement(String text) {
        return say(citizen(), Map.of("text", text))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Response vote(String person, String statement, String vote) {
        return as(person).body(Map.of("vote", vote)).put("/v1/statements/" + statement + "/votes/me");
    }

    /// Votes of people of one mind: `+` agree, `-` disagree, `0` pass, `.` nothing, in the order of the statements.
    public static void votes(String[] statements, int people, String line) {
        for (int i = 0; i < people; i++) {
            votes(citizen(), statements, line);
        }
    }

    public static void votes(String person, String[] statements, String line) {
        for (int j = 0; j < statements.length; j++) {
            String vote = Map.of('+', "AGREE", '-', "DISAGREE", '0', "PASS").get(line.charAt(j));
            if (vote != null) {
                vote(person, statements[j], vote).then().statusCode(200);
            }
        }
    }

    /// As many statements with words of their own.
    public String[] statements(int count) {
        String[] ids = new String[count];
        for (int j = 0; j < count; j++) {
            ids[j] = statement("گزارهٔ " + j + " " + UUID.randomUUID());
        }
        return ids;
    }

    public Response moderate(String statement, String moderation) {
        return moderate(moderator(), statement, Map.of("moderation", moderation, "reason", "آزمون"));
    }

    public Response moderate(String person, String statement, Map<String, Object> decision) {
        String path = "/v1/statements/" + statement;
        String etag = as(moderator()).get(path).then().statusCode(200).extract().header("ETag");
        return as(person).header("If-Match", etag).body(decision).put(path + "/moderation");
    }

    public Response move(String verb) {
        return as(forum.secretary()).header("If-Match", etag(path())).post(path() + "/" + verb);
    }

    /// The latest map as soon as it is like this.
    public JsonPath map(Predicate<JsonPath> like) {
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> {
                            Response latest = as(forum.secretary()).get(path() + "/snapshots/latest");
                            return latest.statusCode() == 200 && like.test(latest.jsonPath())
                                    ? latest.jsonPath()
                                    : null;
                        },
                        Objects::nonNull);
    }

    /// The latest map once it counts so many votes.
    public JsonPath map(int votes) {
        return map(latest -> latest.getInt("votes") == votes);
    }

    /// A map that follows from the votes alone, worked out now.
    public JsonPath cold() {
        map(latest -> latest.getInt("seq") > 0);
        int after = post(forum.secretary(), path() + "/recompute", Map.of("cold", true))
                .then()
                .statusCode(202)
                .extract()
                .path("after");
        return map(latest -> latest.getInt("seq") > after && latest.getBoolean("cold"));
    }
}
