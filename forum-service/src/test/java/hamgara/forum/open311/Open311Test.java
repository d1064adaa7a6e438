package hamgara.forum.open311;

import static hamgara.forum.Forum.change;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Cases in the words of Open311 GeoReport v2.
@QuarkusTest
@WithTestResource(TestStack.class)
class Open311Test {

    @Test
    void speaksJsonAndXml() {
        Forum forum = Forum.withThreshold(1);
        String id = forum.qualified("SPORT", 1);

        given().get("/open311/v2/requests/" + id + ".json")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .body("service_request_id", contains(id))
                .body("jurisdiction_id", contains(forum.county));
        given().get("/open311/v2/requests/" + id + ".xml")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/xml"))
                .body("service_requests.request.service_request_id", equalTo(id))
                .body("service_requests.request.status", equalTo("open"));
        given().get("/open311/v2/services.xml")
                .then()
                .statusCode(200)
                .body("services.service.service_code.list()", hasItem("SPORT"));
        given().get("/open311/v2/discovery.json")
                .then()
                .statusCode(200)
                .body("endpoints[0].url", equalTo("/open311/v2"));
    }

    @Test
    void tellsExpectedDatetimeAsDue() {
        ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withThreshold(1);
        String id = forum.qualified("SPORT", 1);
        String list = "/open311/v2/requests.json?jurisdiction_id=" + forum.county;

        given().get(list)
                .then()
                .statusCode(200)
                .body("service_request_id", contains(id))
                .body("requested_datetime", contains("2026-12-20T10:00:00+03:30"))
                .body("expected_datetime", contains("2027-01-04T14:30:00+03:30"));
        given().get(list + "&status=closed").then().body("size()", equalTo(0));
        change(
                        forum.officer("SPORT_YOUTH"),
                        "/v1/cases/" + id,
                        "answer",
                        Map.of("decision", "ACCEPT", "reason", "آماده است"))
                .then()
                .statusCode(200);
        given().get(list + "&status=closed").then().body("status_notes", contains("ACCEPT"));
    }

    @Test
    void asksForTheFourPartsAsAttributes() {
        given().get("/open311/v2/services/SPORT.json")
                .then()
                .statusCode(200)
                .body(
                        "attributes.code",
                        contains("what_exists", "what_should_be_done", "existing_capacity", "who_benefits"));
    }

    @Test
    void saysItsErrorsInTheWordsOfTheStandard() {
        given().get("/open311/v2/services/NOTHING.json")
                .then()
                .statusCode(404)
                .body("code", contains("404"))
                .body("description[0]", containsString("service_code"));
        given().get("/open311/v2/requests/nothing.xml")
                .then()
                .statusCode(404)
                .body("errors.error.code", equalTo("404"));
        given().get("/open311/v2/requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-12-01T00:00:00Z")
                .then()
                .statusCode(400);
        given().get("/open311/v2/requests.json?status=lost").then().statusCode(400);
        given().get("/open311/v2/requests.json?start_date=yesterday").then().statusCode(400);
    }
}
