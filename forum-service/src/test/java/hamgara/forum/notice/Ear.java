package hamgara.forum.notice;

import static hamgara.forum.Forum.as;
import static org.awaitility.Awaitility.await;

import hamgara.forum.Given;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Somebody who follows things.
public final class Ear {

    public final String person = Given.somebody().bearer();

    public Ear follow(String kind, String id) {
        as(person).put("/v1/follows/" + kind + "/" + id).then().statusCode(200);
        return this;
    }

    public Ear hears(String pace, String lang) {
        as(person)
                .body(Map.of("digest", pace, "lang", lang))
                .put("/v1/notices/settings")
                .then()
                .statusCode(200);
        return this;
    }

    public Response notices() {
        return as(person).get("/v1/notices?limit=100");
    }

    public List<String> news() {
        return notices().then().statusCode(200).extract().path("items.news");
    }

    /// What was heard, once this is among it.
    public List<String> newsUntil(String word) {
        await().atMost(Duration.ofSeconds(60)).until(() -> news().contains(word));
        return news();
    }
}
