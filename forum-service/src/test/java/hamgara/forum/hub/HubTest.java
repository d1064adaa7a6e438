package hamgara.forum.hub;

import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.Forum;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class HubTest {

    @Test
    void listsHubsAndApprovedExceptions() {
        Forum forum = Forum.withThreshold(5);
        String path = "/v1/halls/" + forum.hall + "/hubs";
        UUID library = UUID.randomUUID();
        UUID gym = UUID.randomUUID();
        told(library, "LIB-" + forum.county, forum.county, "[\"TAG_HUB\"]", "PUBLISHED", 1);
        told(gym, "GYM-" + forum.county, forum.county, "[]", "PUBLISHED", 1);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get(path).then().body("items.venueCode", contains("LIB-" + forum.county)));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> approve(forum, "GYM-" + forum.county, "2099-01-01").statusCode() == 201);
        given().get(path).then().body("items.hub", contains(false, true));
        approve(forum, "NOWHERE", "2099-01-01").then().statusCode(422).body("code", equalTo("VENUE_UNKNOWN"));
        approve(forum, "GYM-" + forum.county, "2020-01-01")
                .then()
                .statusCode(422)
                .body("code", equalTo("HUB_EXCEPTION_OVER"));

        told(library, "LIB-" + forum.county, forum.county, "[\"TAG_HUB\"]", "HIDDEN", 3);
        told(library, "LIB-" + forum.county, forum.county, "[\"TAG_HUB\"]", "PUBLISHED", 2); // an older word, late
        UUID last = UUID.randomUUID();
        told(last, "ZLAST-" + forum.county, forum.county, "[\"TAG_HUB\"]", "PUBLISHED", 1);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get(path)
                        .then()
                        .body("items.venueCode", contains("GYM-" + forum.county, "ZLAST-" + forum.county)));
    }

    private static Response approve(Forum forum, String code, String until) {
        return post(
                forum.governor(),
                "/v1/halls/" + forum.hall + "/hub-exceptions",
                Map.of("venueCode", code, "reason", "کتابخانه در تعمیر است", "until", until));
    }

    private static void told(UUID venue, String code, String county, String roles, String publication, int version) {
        PublishedEvents.publish("hamgara.venue", "hamgara.venue.venue-changed.v1", venue, """
                {"venue": "%s", "code": "%s", "names": {"fa": "مکان"}, "category": "LIBRARY", "kind": "LIBRARY", "state": "OPEN",
                 "publication": "%s", "county": "%s", "roles": %s, "version": %d}""".formatted(
                        venue, code, publication, county, roles, version));
    }
}
