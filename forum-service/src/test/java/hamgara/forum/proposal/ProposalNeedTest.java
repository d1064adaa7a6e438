package hamgara.forum.proposal;

import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.Forum;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ProposalNeedTest {

    private static final Map<String, Object> POOL_FOR_WOMEN = Map.of(
            "kind",
            "POOL",
            "audience",
            "WOMEN",
            "weekdays",
            List.of("TUESDAY", "SATURDAY"),
            "from",
            "16:00",
            "to",
            "18:00");

    @Test
    void isShownAndToldWithTheProposal() {
        Forum forum = Forum.withThreshold(5);
        var body = forum.proposal("SPORT", "استخر بانوان");
        body.put("need", POOL_FOR_WOMEN);

        String id = post(citizen(), "/v1/proposals", body)
                .then()
                .statusCode(201)
                .body("need.kind", equalTo("POOL"))
                .extract()
                .path("id");

        given().get("/v1/proposals/" + id)
                .then()
                .body("need.audience", equalTo("WOMEN"))
                .body("need.weekdays", containsInAnyOrder("SATURDAY", "TUESDAY"))
                .body("need.from", equalTo("16:00"))
                .body("need.to", equalTo("18:00"));
        var events = PublishedEvents.on("hamgara.forum");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(events.ofSubject(UUID.fromString(id)))
                        .anySatisfy(event -> assertThat(event.toString()).contains("POOL", "16:00", "SATURDAY")));
    }

    @Test
    void mayBeLeftOut() {
        Forum forum = Forum.withThreshold(5);

        post(citizen(), "/v1/proposals", forum.proposal("SPORT", "سایه در پارک"))
                .then()
                .statusCode(201)
                .body("need", nullValue());
    }

    @Test
    void hasHours() {
        Forum forum = Forum.withThreshold(5);
        var body = forum.proposal("SPORT", "سالن شبانه");
        body.put(
                "need",
                Map.of(
                        "kind",
                        "GYM",
                        "audience",
                        "MEN",
                        "weekdays",
                        List.of("FRIDAY"),
                        "from",
                        "20:00",
                        "to",
                        "20:00"));

        post(citizen(), "/v1/proposals", body)
                .then()
                .statusCode(422)
                .body("code", equalTo("NEED_WITHOUT_HOURS"))
                .body("errors.pointer", hasItem("/need/to"));
    }

    @Test
    void namesPlacesInTheWordsOfFacilities() {
        Forum forum = Forum.withThreshold(5);
        var body = forum.proposal("SPORT", "پیست اسب‌دوانی");
        body.put(
                "need",
                Map.of(
                        "kind",
                        "RACECOURSE",
                        "audience",
                        "MEN",
                        "weekdays",
                        List.of("FRIDAY"),
                        "from",
                        "10:00",
                        "to",
                        "11:00"));

        post(citizen(), "/v1/proposals", body).then().statusCode(422).body("errors.pointer", hasItem("/need/kind"));
    }
}
