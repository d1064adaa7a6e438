package hamgara.kit.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class VersionTest {

    private final String citizen = Tokens.of("citizen").bearer();

    @Test
    void answersNotModifiedToWhoHasThePresentVersion() {
        Response note = write("a");
        String path = "/v1/notes/" + note.jsonPath().getString("id");
        String etag = given().get(path).header("ETag");

        given().header("If-None-Match", etag).get(path).then().statusCode(304).header("ETag", equalTo(etag));
        given().header("If-None-Match", "\"9-00\", " + etag).get(path).then().statusCode(304);
        given().header("If-None-Match", "\"9-00\"").get(path).then().statusCode(200);
    }

    @Test
    void changesOnlyTheVersionTheCallerHasSeen() {
        Response note = write("a");
        String path = "/v1/notes/" + note.jsonPath().getString("id");

        change(path, note.header("ETag")).then().statusCode(200).body("version", equalTo(2));
        change(path, note.header("ETag")).then().statusCode(412).body("code", equalTo("STALE_VERSION"));
        change(path, null).then().statusCode(428).body("code", equalTo("IF_MATCH_MISSING"));
        change(path, "W/\"2\"").then().statusCode(400).body("code", equalTo("IF_MATCH_MALFORMED"));
        given().get(path).then().body("version", equalTo(2));
    }

    @Test
    void pagesThroughAListWithoutSkippingOrRepeating() {
        Set<String> written = new HashSet<>();
        for (int i = 0; i < 7; i++) {
            written.add(write("n" + i).jsonPath().getString("id"));
        }
        Set<String> seen = new HashSet<>();
        String next = null;
        do {
            Response page = given().queryParam("limit", "۳")
                    .queryParams(next == null ? java.util.Map.of() : java.util.Map.of("cursor", next))
                    .get("/v1/notes");
            List<String> ids = page.jsonPath().getList("items.id");
            assertThat(ids)
                    .hasSizeBetween(1, 3)
                    .allSatisfy(id -> assertThat(seen).doesNotContain(id));
            seen.addAll(ids);
            next = page.jsonPath().getString("next");
            if (next != null) {
                assertThat(page.header("Link")).contains("cursor=" + next).contains("rel=\"next\"");
            }
        } while (next != null);

        assertThat(seen).containsAll(written);
        given().get("/v1/notes?limit=1").then().body("items", hasSize(1));
    }

    @Test
    void knowsAPersonByAPseudonymOfItsOwn() {
        String subject = UUID.randomUUID().toString();
        String first = pseudonym(Tokens.of("citizen").subject(subject).bearer());

        assertThat(first).matches("[0-9a-f]{32}").doesNotContain(subject);
        assertThat(pseudonym(Tokens.of("desk-officer").subject(subject).bearer()))
                .isEqualTo(first);
        assertThat(pseudonym(citizen)).isNotEqualTo(first);
    }

    @Test
    void worksOnVirtualThreads() {
        given().header("Authorization", citizen).get("/v1/notes/me").then().body("thread", equalTo("virtual"));
    }

    private static String pseudonym(String token) {
        return given().header("Authorization", token)
                .get("/v1/notes/me")
                .jsonPath()
                .getString("pseudonym");
    }

    private Response write(String text) {
        return given().header("Authorization", citizen)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("{\"text\":\"" + text + "\",\"places\":3}")
                .post("/v1/notes");
    }

    private Response change(String path, @org.jspecify.annotations.Nullable String ifMatch) {
        RequestSpecification request = given().header("Authorization", citizen).contentType("application/json");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.body("{\"text\":\"b\",\"places\":3}").put(path);
    }
}
