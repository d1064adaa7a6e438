package hamgara.forum.comment;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;

import hamgara.forum.Forum;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The comments on one thing, such as a proposal of a test's own, and what people do with them.
final class Discussion {

    final String path;

    private Discussion(String path) {
        this.path = path;
    }

    static Discussion on(String resource) {
        return new Discussion(resource + "/comments");
    }

    static Discussion onAProposal(Forum forum) {
        return on("/v1/proposals/" + forum.published(citizen(), "SPORT", "زمین چمن " + UUID.randomUUID()));
    }

    Response say(String person, String text, @Nullable String parent) {
        return say(person, text, parent, Map.of());
    }

    Response say(String person, String text, @Nullable String parent, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", "IMPROVE", "text", text));
        if (parent != null) {
            body.put("parentId", parent);
        }
        body.putAll(more);
        return post(person, path, body);
    }

    /// Said by somebody; the id of what was said.
    String said(String text, @Nullable String parent) {
        return said(citizen(), text, parent);
    }

    String said(String person, String text, @Nullable String parent) {
        return say(person, text, parent).then().statusCode(201).extract().path("id");
    }

    static Response takeBack(String person, String comment) {
        return as(person)
                .header("If-Match", Forum.etag("/v1/comments/" + comment))
                .delete("/v1/comments/" + comment);
    }

    /// All of it, page by page.
    List<Map<String, Object>> all(String order, int limit) {
        return all(path + "?order=" + order + "&limit=" + limit);
    }

    static List<Map<String, Object>> all(String list) {
        List<Map<String, Object>> all = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = given().get(list + (next.isEmpty() ? "" : "&cursor=" + next))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("items"));
            next = page.getString("next");
        }
        return all;
    }

    List<String> ids(String order) {
        return all(order, 7).stream()
                .map(comment -> Objects.requireNonNull(comment.get("id")).toString())
                .toList();
    }

    JsonPath summary() {
        return given().get(path + "/summary").then().statusCode(200).extract().jsonPath();
    }

    /// As many at once, all of them answered.
    static <T> List<T> atOnce(int many, IntFunction<T> one) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(Math.min(many, 16))) {
            List<Callable<T>> all = IntStream.range(0, many)
                    .mapToObj(i -> (Callable<T>) () -> one.apply(i))
                    .toList();
            List<T> done = new ArrayList<>();
            for (var answer : threads.invokeAll(all)) {
                done.add(answer.get());
            }
            return done;
        }
    }
}
