package hamgara.forum.hall;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.etag;
import static hamgara.forum.Forum.governor;
import static hamgara.forum.Forum.newCounty;
import static hamgara.forum.Forum.post;
import static hamgara.forum.Forum.switchedOnCounty;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import hamgara.forum.Forum;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class HallTest {

    @Test
    void opensNoHallBeforeTheCountyIsSwitchedOn() {
        String county = newCounty();

        post(governor(county), "/v1/halls", Map.of("county", county))
                .then()
                .statusCode(409)
                .body("code", equalTo("COUNTY_NOT_ENABLED"))
                .body("county", equalTo(county));
    }

    @Test
    void opensOneHallPerCountyAndTellsOfIt() {
        String county = switchedOnCounty();

        String hall = post(governor(county), "/v1/halls", Map.of("county", county))
                .then()
                .statusCode(201)
                .body("names.fa", equalTo("شهرستان " + county))
                .body("policy.version", equalTo(1))
                .body("policy.answerDays", equalTo(10))
                .extract()
                .path("id");

        post(governor(county), "/v1/halls", Map.of("county", county))
                .then()
                .statusCode(409)
                .body("code", equalTo("HALL_ALREADY_OPEN"))
                .body("hall", equalTo(hall));
        var events = PublishedEvents.on("hamgara.forum");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(events.ofSubject(UUID.fromString(hall)))
                        .singleElement()
                        .satisfies(event -> {
                            assertThat(event.type()).isEqualTo("hamgara.forum.hall-opened.v1");
                            assertThat(event.data().path("county").asText()).isEqualTo(county);
                        }));
    }

    @Test
    void leavesOpeningToTheGovernorOfThatCounty() {
        String county = switchedOnCounty();

        post(citizen(), "/v1/halls", Map.of("county", county)).then().statusCode(403);
        post(governor("0614"), "/v1/halls", Map.of("county", county)).then().statusCode(403);
    }

    @Test
    void keepsEveryVersionOfThePolicy() {
        Forum forum = Forum.withThreshold(7);
        String hall = "/v1/halls/" + forum.hall;

        as(forum.governor())
                .body(Map.of("supportThreshold", 9))
                .put(hall + "/policy")
                .then()
                .statusCode(428);
        as(forum.governor())
                .header("If-Match", etag(hall))
                .body(Map.of("supportThreshold", 9))
                .put(hall + "/policy")
                .then()
                .statusCode(200)
                .body("policy.version", equalTo(2));
        as(forum.governor())
                .header("If-Match", "\"1\"")
                .body(Map.of("supportThreshold", 11))
                .put(hall + "/policy")
                .then()
                .statusCode(412);

        given().get(hall + "/policies").then().body("items.supportThreshold", contains(9, 7));
    }

    @Test
    void givesANewCountyItsOffices() {
        String county = switchedOnCounty();

        given().get("/v1/agencies?limit=100&county=" + county)
                .then()
                .statusCode(200)
                .body("items.code", hasItem("EDUCATION"))
                .body("items.code", not(hasItem("PRIVATE")))
                .body("items.arabicNameConfirmed", everyItem(equalTo(false)));
    }

    @Test
    void countsTheSymmetricCapacitiesOfItsCounty() {
        Forum forum = Forum.withThreshold(5);
        UUID match = UUID.randomUUID();
        String body = """
                {"match": "%s", "capacities": [], "kind": "HALL", "areaCode": "%s02", "county": "%s", "agencies": [], "version": 1}""".formatted(match, forum.county, forum.county);

        PublishedEvents.publish("hamgara.venue", "hamgara.venue.capacity-symmetric.v1", match, body);
        PublishedEvents.publish("hamgara.venue", "hamgara.venue.capacity-symmetric.v1", match, body);
        PublishedEvents.publish("hamgara.venue", "hamgara.venue.capacity-symmetric.v1", UUID.randomUUID(), body);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> given().get("/v1/halls/" + forum.hall).then().body("symmetricCapacities", equalTo(2)));
    }
}
