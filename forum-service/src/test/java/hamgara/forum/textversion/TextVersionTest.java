package hamgara.forum.textversion;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.etag;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import hamgara.forum.Forum;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class TextVersionTest {

    @Test
    void showsWordsAddedAndRemoved() {
        String author = citizen();
        String path = "/v1/proposals/" + Forum.withThreshold(5).published(author, "SPORT", "زنگ ورزش");
        reworded(author, path, Map.of("whoBenefits", "نوجوانان محلهٔ ما و پدربزرگ‌ها"));

        given().get(path + "/versions/1/diff/2")
                .then()
                .statusCode(200)
                .body("parts.part", contains("whoBenefits"))
                .body("parts[0].runs.op", contains("SAME", "REMOVED", "ADDED"))
                .body("parts[0].runs.text", contains("نوجوانان ", "محله", "محلهٔ ما و پدربزرگ‌ها"));
        given().get(path + "/versions/2/diff/1")
                .then()
                .body("parts[0].runs.text", contains("نوجوانان ", "محلهٔ ما و پدربزرگ‌ها", "محله"));
        given().get(path + "/versions/2/diff/2").then().body("parts", empty());
        given().get(path + "/versions/1/diff/3").then().statusCode(404).body("code", equalTo("TEXT_VERSION_NOT_FOUND"));
    }

    @Test
    void keepsEveryWordingWithAFingerprint() {
        String author = citizen();
        String path = "/v1/proposals/" + Forum.withThreshold(5).published(author, "SPORT", "زنگ ورزش صبح");
        String first = given().get(path + "/versions").jsonPath().getString("items[0].fingerprint");
        reworded(author, path, Map.of("title", "زنگ ورزش عصر"));
        reworded(author, path, Map.of("title", "زنگ ورزش صبح"));

        given().get(path + "/versions")
                .then()
                .body("items.textVersion", contains(1, 2, 3))
                .body("items.title", contains("زنگ ورزش صبح", "زنگ ورزش عصر", "زنگ ورزش صبح"))
                .body("items[0].fingerprint", matchesPattern("[0-9a-f]{64}"))
                .body("items[1].fingerprint", not(equalTo(first)))
                .body("items[2].fingerprint", equalTo(first));
        given().queryParam("limit", 2).get(path + "/versions").then().body("items.textVersion", contains(1, 2));
    }

    private static void reworded(String author, String path, Map<String, Object> change) {
        as(author)
                .header("If-Match", etag(path))
                .body(change)
                .patch(path)
                .then()
                .statusCode(200);
    }
}
