package hamgara.forum.volunteering;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.etag;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class VolunteeringTest {

    @Test
    void certifiesWhatItsHostConfirmed() {
        Forum forum = Forum.withThreshold(5);
        String giver = Given.somebody().bearer();
        String path = "/v1/volunteering/" + reported(forum, giver);

        as(citizen()).get(path).then().statusCode(404);
        as(forum.secretary())
                .get("/v1/volunteering?hall=" + forum.hall)
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].certificate", nullValue());
        confirm(forum.secretary(), giver, path).then().statusCode(200).body("certificate", nullValue());
        String code = as(giver)
                .get(path)
                .then()
                .body("state", equalTo("CONFIRMED"))
                .extract()
                .path("certificate");

        given().get("/v1/volunteering/certificates/" + code)
                .then()
                .statusCode(200)
                .body("hours", equalTo(2.5f))
                .body("task", equalTo("مسئول سالن"));
        given().get("/v1/volunteering/certificates/0123456789abcdef")
                .then()
                .statusCode(404)
                .body("code", equalTo("CERTIFICATE_NOT_FOUND"));
        confirm(forum.secretary(), giver, path).then().statusCode(409).body("code", equalTo("CONTRIBUTION_DECIDED"));
    }

    @Test
    void isNeverConfirmedByItsGiver() {
        Forum forum = Forum.withThreshold(5);
        String both = Tokens.of("citizen", "hall-secretary")
                .subject("both-" + UUID.randomUUID())
                .county(forum.county)
                .bearer();
        String path = "/v1/volunteering/" + reported(forum, both);

        confirm(both, both, path).then().statusCode(403).body("code", equalTo("OWN_CONTRIBUTION"));
        confirm(citizen(), both, path).then().statusCode(403).body("code", equalTo("HOST_NEEDED"));
    }

    @Test
    void isNotConfirmedByItsGiverAlsoAfterTheyWereForgotten() {
        Forum forum = Forum.withThreshold(5);
        String both = Tokens.of("citizen", "hall-secretary")
                .subject("both-" + UUID.randomUUID())
                .county(forum.county)
                .bearer();
        String path = "/v1/volunteering/" + reported(forum, both);
        post(both, "/v1/participants/me/erasure", Map.of()).then().statusCode(201);

        confirm(both, forum.secretary(), path).then().statusCode(403).body("code", equalTo("OWN_CONTRIBUTION"));
        confirm(forum.secretary(), forum.secretary(), path).then().statusCode(200);
    }

    @Test
    void ranksNobody() {
        String document = given().get("/q/openapi?format=json").asString();
        var paths = new io.restassured.path.json.JsonPath(document)
                .<String, Object>getMap("paths")
                .keySet();

        assertThat(paths.stream().filter(path -> path.contains("volunteering")))
                .containsExactlyInAnyOrder(
                        "/v1/volunteering",
                        "/v1/volunteering/mine",
                        "/v1/volunteering/{id}",
                        "/v1/volunteering/{id}/confirm",
                        "/v1/volunteering/{id}/decline",
                        "/v1/volunteering/certificates/{code}");
        assertThat(document.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("leaderboard", "ranking", "totalhours", "\"points\"");
    }

    static String reported(Forum forum, String giver) {
        return post(
                        giver,
                        "/v1/volunteering",
                        Map.of(
                                "hallId", forum.hall,
                                "lang", "fa",
                                "task", "مسئول سالن",
                                "hours", 2.5,
                                "onDay", "2026-10-01"))
                .then()
                .statusCode(201)
                .body("certificate", nullValue())
                .extract()
                .path("id");
    }

    static Response confirm(String host, String giver, String path) {
        String etag = as(giver).get(path).then().statusCode(200).extract().header("ETag");
        return as(host).header("If-Match", etag).post(path + "/confirm");
    }
}
