package hamgara.forum.organisation;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.etag;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class OrganisationTest {

    @Test
    void isPublicOnceItsSecretaryHasLookedAtIt() {
        Forum forum = Forum.withThreshold(5);
        String speaker = Given.somebody().bearer();
        String id = entered(forum, speaker);
        String path = "/v1/organisations/" + id;
        String list = "/v1/organisations?county=" + forum.county;

        given().get(list).then().body("items", empty());
        as(forum.secretary()).get("/v1/organisations/waiting").then().body("items.id", contains(id));
        change(Tokens.of("hall-secretary").county("0601").bearer(), path, "verify", Map.of("verified", true))
                .then()
                .statusCode(403);
        change(forum.secretary(), path, "verify", Map.of("verified", true))
                .then()
                .statusCode(200);
        given().get(list).then().body("items.id", contains(id)).body("items[0].mine", nullValue());
        as(speaker).get(path).then().body("mine", equalTo(true));

        as(citizen())
                .header("If-Match", etag(path))
                .body(Map.of("about", "دیگری"))
                .patch(path)
                .then()
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_ORGANISATION"));
        as(speaker)
                .header("If-Match", etag(path))
                .body(Map.of("about", "کار تازه"))
                .patch(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("WAITING"));
        given().get(list).then().body("items", empty());
    }

    @Test
    void isNotVerifiedByWhoSpeaksForIt() {
        Forum forum = Forum.withThreshold(5);
        String both = Tokens.of("citizen", "hall-secretary")
                .subject("both-" + UUID.randomUUID())
                .county(forum.county)
                .bearer();

        change(both, "/v1/organisations/" + entered(forum, both), "verify", Map.of("verified", true))
                .then()
                .statusCode(403)
                .body("code", equalTo("ORGANISATION_SELF_REVIEW"));
    }

    @Test
    void isNotVerifiedByWhoSpokeForItAndWasForgotten() {
        Forum forum = Forum.withThreshold(5);
        String speaker = Given.somebody().bearer();
        String both = Tokens.of("citizen", "hall-secretary")
                .subject("both-" + UUID.randomUUID())
                .county(forum.county)
                .bearer();
        String path = "/v1/organisations/" + entered(forum, speaker);
        for (int time = 0; time < 2; time++) { // who is let in again is forgotten again
            post(speaker, path + "/members", Map.of("code", drawn(both))).then().statusCode(201);
            as(both).get(path).then().body("mine", equalTo(true));
            post(both, "/v1/participants/me/erasure", Map.of()).then().statusCode(201);
            as(both).get(path).then().body("mine", nullValue());
        }

        change(both, path, "verify", Map.of("verified", true))
                .then()
                .statusCode(403)
                .body("code", equalTo("ORGANISATION_SELF_REVIEW"));
        change(forum.secretary(), path, "verify", Map.of("verified", true))
                .then()
                .statusCode(200);
    }

    @Test
    void isSpokenForByWhoShowsACodeToItsSpeaker() {
        Forum forum = Forum.withThreshold(5);
        String speaker = Given.somebody().bearer();
        String other = Given.somebody().bearer();
        String path = "/v1/organisations/" + entered(forum, speaker);
        String code = drawn(other);
        post(citizen(), path + "/members", Map.of("code", code))
                .then()
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_ORGANISATION"));
        post(speaker, path + "/members", Map.of("code", drawn(speaker)))
                .then()
                .statusCode(403)
                .body("code", equalTo("SELF_VERIFICATION"));

        post(speaker, path + "/members", Map.of("code", code)).then().statusCode(201);
        as(other).get(path).then().body("mine", equalTo(true));
        post(other, path + "/members", Map.of("code", code))
                .then()
                .statusCode(410)
                .body("code", equalTo("CODE_SPENT"));
        as(speaker).delete(path + "/members/me").then().statusCode(204);
        as(speaker).get(path).then().body("mine", nullValue());
        as(speaker).delete(path + "/members/me").then().statusCode(403);
    }

    private static String drawn(String person) {
        return post(person, "/v1/participants/me/codes", Map.of())
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    static String entered(Forum forum, String speaker) {
        return post(
                        speaker,
                        "/v1/organisations",
                        Map.of(
                                "county", forum.county,
                                "kind", "ASSOCIATION",
                                "names", Map.of("fa", "انجمن کارون"),
                                "lang", "fa",
                                "about", "آموزش شنا"))
                .then()
                .statusCode(201)
                .body("state", equalTo("WAITING"))
                .extract()
                .path("id");
    }
}
