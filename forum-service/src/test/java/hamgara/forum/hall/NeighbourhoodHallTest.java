package hamgara.forum.hall;

import static hamgara.forum.Forum.post;
import static hamgara.forum.Forum.switchedOnCounty;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class NeighbourhoodHallTest {

    @Test
    void opensAHallForANeighbourhoodBesideThatOfTheCounty() {
        Forum forum = Forum.withThreshold(5);
        String area = Given.neighbourhood(forum.county);
        var request = Map.of("county", forum.county, "kind", "NEIGHBOURHOOD", "areaCode", area);

        String hall = await().atMost(Duration.ofSeconds(30))
                .until(() -> post(forum.governor(), "/v1/halls", request), answer -> answer.statusCode() == 201)
                .then()
                .body("names.fa", equalTo("محلهٔ " + forum.county))
                .body("parentId", equalTo(forum.hall))
                .extract()
                .path("id");

        post(forum.governor(), "/v1/halls", request)
                .then()
                .statusCode(409)
                .body("code", equalTo("HALL_ALREADY_OPEN"))
                .body("hall", equalTo(hall));
        given().get("/v1/halls?county=" + forum.county).then().body("items.id", containsInAnyOrder(forum.hall, hall));
        given().get("/v1/halls?kind=NEIGHBOURHOOD&county=" + forum.county)
                .then()
                .body("items.id", contains(hall));
    }

    @Test
    void refusesAnAreaThatIsUnknownOrElsewhere() {
        Forum here = Forum.withThreshold(5);
        String elsewhere = Given.neighbourhood(switchedOnCounty());
        var request = Map.of("county", here.county, "kind", "NEIGHBOURHOOD", "areaCode", elsewhere);

        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> post(here.governor(), "/v1/halls", request),
                        answer -> answer.jsonPath().getString("code").equals("AREA_OUTSIDE_COUNTY"));
        post(
                        here.governor(),
                        "/v1/halls",
                        Map.of(
                                "county",
                                here.county,
                                "kind",
                                "NEIGHBOURHOOD",
                                "areaCode",
                                UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_AREA"));
        post(here.governor(), "/v1/halls", Map.of("county", here.county, "kind", "NEIGHBOURHOOD"))
                .then()
                .statusCode(422)
                .body("code", equalTo("HALL_AREA_UNCLEAR"));
    }
}
