package hamgara.forum.routing;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static hamgara.forum.Forum.support;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Where a subject of an area goes.
@QuarkusTest
@WithTestResource(TestStack.class)
class AreaRoutingTest {

    @Inject
    Routing routing;

    @Inject
    DataSource database;

    @Test
    void prefersTheSmallestAreaThatIsNamed() {
        Forum forum = Forum.withThreshold(1);
        String district = area(forum, "01");
        String town = area(forum, "0102");
        String office = "MUNICIPALITY-" + town;
        office(forum, office, List.of(town)).then().statusCode(200);

        route(forum, "URBAN", district, Map.of("agency", "DISTRICT")).then().statusCode(200);
        route(forum, "URBAN", town, Map.of("agency", "MUNICIPALITY", "office", office))
                .then()
                .statusCode(200)
                .body("area", equalTo(town))
                .body("office", equalTo(office));

        caseOf(forum, town).body("agency", equalTo("MUNICIPALITY")).body("office", equalTo(office));
        caseOf(forum, district).body("agency", equalTo("DISTRICT")).body("office", nullValue());
        caseOf(forum, null).body("agency", equalTo("MUNICIPALITY")).body("office", nullValue());

        as(forum.governor())
                .delete("/v1/routing-rules/" + forum.county + "/URBAN?area=" + town)
                .then()
                .statusCode(204);
        caseOf(forum, town).body("agency", equalTo("DISTRICT"));
    }

    @Test
    void letsTheOfficersOfAnOfficeActForTheirsAlone() {
        Forum forum = Forum.withThreshold(1);
        String town = area(forum, "0103");
        String office = "MUNICIPALITY-" + town;
        office(forum, office, List.of(town)).then().statusCode(200);
        route(forum, "URBAN", town, Map.of("agency", "MUNICIPALITY", "office", office))
                .then()
                .statusCode(200);
        String path = "/v1/cases/" + caseOf(forum, town).extract().path("id");

        String other = Tokens.of("agency-officer")
                .county(forum.county)
                .agency("MUNICIPALITY")
                .claim("office", "MUNICIPALITY-ELSEWHERE")
                .bearer();
        change(other, path, "acknowledge", Map.of()).then().statusCode(403);
        String own = Tokens.of("agency-officer")
                .county(forum.county)
                .agency("MUNICIPALITY")
                .claim("office", office)
                .bearer();
        change(own, path, "acknowledge", Map.of()).then().statusCode(200);
    }

    @Test
    void leavesAnOfficeWithTheAreasItServesNoMore() {
        Forum forum = Forum.withThreshold(1);
        String town = area(forum, "0104");
        String kept = area(forum, "0105");
        String office = "MUNICIPALITY-" + town;
        office(forum, office, List.of(forum.county)).then().statusCode(200);
        for (String area : List.of(town, kept)) {
            route(forum, "URBAN", area, Map.of("agency", "MUNICIPALITY", "office", office))
                    .then()
                    .statusCode(200);
        }
        as(forum.governor())
                .body(Map.of("agency", "MUNICIPALITY", "office", office))
                .put("/v1/routing-rules/" + forum.county + "/URBAN")
                .then()
                .statusCode(200);
        caseOf(forum, null).body("office", equalTo(office));

        office(forum, office, List.of(kept)).then().statusCode(200);

        caseOf(forum, kept).body("office", equalTo(office));
        caseOf(forum, town).body("agency", equalTo("MUNICIPALITY")).body("office", nullValue());
        caseOf(forum, null).body("agency", equalTo("MUNICIPALITY")).body("office", nullValue());
    }

    @Test
    void servesAreasWhateverTheirCounty() {
        Forum seat = Forum.withThreshold(1);
        Forum neighbour = Forum.withThreshold(1);
        String village = area(neighbour, "0201");
        String office = "WATER-" + seat.county;
        as(seat.governor())
                .body(office("WATER", seat.county, List.of(seat.county, village)))
                .put("/v1/offices/" + office)
                .then()
                .statusCode(200);

        given().get("/v1/offices?county=" + neighbour.county).then().body("items.code", contains(office));
        route(neighbour, "RURAL", village, Map.of("agency", "WATER", "office", office))
                .then()
                .statusCode(200);
        route(neighbour, "RURAL", area(neighbour, "0202"), Map.of("agency", "WATER", "office", office))
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_OFFICE"));
        as(neighbour.governor())
                .body(office("WATER", neighbour.county, List.of(village)))
                .put("/v1/offices/" + office)
                .then()
                .statusCode(409)
                .body("code", equalTo("OFFICE_TAKEN"));
        as(citizen())
                .body(office("WATER", seat.county, List.of(village)))
                .put("/v1/offices/" + office)
                .then()
                .statusCode(403);
    }

    /// Whatever rules were made in whatever order: every place has exactly one route at every instant, that of the
    /// longest code that holds it.
    @Test
    void findsExactlyOneOfficeForEveryPointOfSubjectAreaAndTime() throws Exception {
        Forum forum = Forum.withThreshold(1);
        var random = new Random(7);
        List<String> areas = new ArrayList<>();
        for (String code : List.of("01", "0101", "010101", "02", "0201")) {
            areas.add(area(forum, code));
        }
        List<String> agencies = List.of("EDUCATION", "CULTURE", "LIBRARIES", "KANOON", "HEALTH");
        Map<String, String> present = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            String area = areas.get(random.nextInt(areas.size()));
            String agency = agencies.get(random.nextInt(agencies.size()));
            route(forum, "CULTURE", area, Map.of("agency", agency)).then().statusCode(200);
            present.put(area, agency);
        }

        for (String area : areas) {
            String expected = present.keySet().stream()
                    .filter(area::startsWith)
                    .max(Comparator.comparingInt(String::length))
                    .map(present::get)
                    .orElse("CULTURE");
            assertThat(routed(forum, area)).isEqualTo(expected);
        }
        assertThat(Given.value(database, """
                           select count(*) from routing_rule a join routing_rule b
                           on a.id < b.id and a.county = b.county and a.subject = b.subject and a.area_code = b.area_code
                              and a.valid && b.valid where a.county = '""" + forum.county + "'")).isEqualTo("0");
    }

    private String routed(Forum forum, String area) {
        return routing.routeFor(forum.county, "CULTURE", area, Instant.now().plusSeconds(1))
                .agency();
    }

    static io.restassured.response.ValidatableResponse caseOf(Forum forum, @Nullable String area) {
        Map<String, Object> body = forum.proposal("URBAN", "پیشنهاد " + UUID.randomUUID());
        if (area != null) {
            body.put("areaCode", area);
        }
        String proposal = post(citizen(), "/v1/proposals", body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String id = support(citizen(), proposal, "JOIN")
                .then()
                .statusCode(200)
                .extract()
                .path("caseId");
        return given().get("/v1/cases/" + id).then().statusCode(200);
    }

    static Response route(Forum forum, String subject, String area, Map<String, String> to) {
        return as(forum.governor()).body(to).put("/v1/routing-rules/" + forum.county + "/" + subject + "?area=" + area);
    }

    static Response office(Forum forum, String code, List<String> areas) {
        return as(forum.governor())
                .body(office("MUNICIPALITY", forum.county, areas))
                .put("/v1/offices/" + code);
    }

    private static Map<String, Object> office(String kind, String county, List<String> areas) {
        return Map.of("kind", kind, "county", county, "names", Map.of("fa", "دفتر"), "areas", areas);
    }

    /// An area of the county, once this service has heard of it.
    static String area(Forum forum, String rest) {
        String code = forum.county + rest;
        PublishedEvents.publish(
                "hamgara.card", "hamgara.card.area-drawn.v1", UUID.randomUUID(), """
                {"code": "%s", "level": "TOWN", "names": {"fa": "محدودهٔ %s"}, "version": 1}""".formatted(code, code));
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        route(forum, "HEALTH", code, Map.of("agency", "HEALTH")).statusCode() == 200);
        return code;
    }
}
