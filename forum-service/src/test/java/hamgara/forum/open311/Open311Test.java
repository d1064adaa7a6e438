package hamgara.forum.open311;

import static hamgara.forum.Forum.as;
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
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
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
                        contains(
                                "what_exists",
                                "what_should_be_done",
                                "existing_capacity",
                                "who_benefits",
                                "similar_seen"));
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

    @Test
    void takesARequestThatBecomesACase() {
        Forum forum = Forum.withThreshold(1);
        String title = "زمین والیبال " + UUID.randomUUID();

        String token = form(forum, Forum.citizen(), title)
                .formParam("email", "somebody@example.org")
                .formParam("lat", "32.19")
                .post("/open311/v2/requests.json")
                .then()
                .statusCode(201)
                .contentType(startsWith("application/json"))
                .body("size()", equalTo(1))
                .extract()
                .path("[0].token");

        given().get("/v1/proposals/" + token)
                .then()
                .statusCode(200)
                .body("title", equalTo(title))
                .body("subject", equalTo("SPORT"))
                .body("state", equalTo("PUBLISHED"));
        given().get("/open311/v2/tokens/" + token + ".json")
                .then()
                .statusCode(200)
                .body("token", contains(token))
                .body("service_request_id", contains(""));
        String caseId = Forum.support(Forum.citizen(), token, "JOIN")
                .then()
                .statusCode(200)
                .extract()
                .path("caseId");
        given().get("/open311/v2/tokens/" + token + ".xml")
                .then()
                .statusCode(200)
                .body("service_requests.request.service_request_id", equalTo(caseId));
        given().get("/open311/v2/tokens/" + UUID.randomUUID() + ".json")
                .then()
                .statusCode(404)
                .body("code", contains("404"));
    }

    @Test
    void takesNothingWithoutTheKeyOfACitizen() {
        Forum forum = Forum.withThreshold(1);
        String title = "سالن کشتی " + UUID.randomUUID();

        form(forum, "", title)
                .post("/open311/v2/requests.xml")
                .then()
                .statusCode(403)
                .contentType(startsWith("text/xml"))
                .body("errors.error.code", equalTo("403"));
        form(forum, "Bearer a.b.c", title)
                .post("/open311/v2/requests.json")
                .then()
                .statusCode(403)
                .body("code", contains("403"));
        form(forum, forum.secretary(), title)
                .post("/open311/v2/requests.json")
                .then()
                .statusCode(403);
        form(forum, "", title)
                .queryParam("api_key", key(Forum.citizen()))
                .post("/open311/v2/requests.json")
                .then()
                .statusCode(403);
    }

    @Test
    void keepsRequestsToTheRulesOfProposals() {
        Forum forum = Forum.withThreshold(5);
        String author = Forum.citizen();
        String title = "کتابخانهٔ سیار " + UUID.randomUUID();
        Map<String, String> whole = fields(forum, title);

        send(author, without(whole, "attribute[who_benefits]"))
                .then()
                .statusCode(400)
                .body("description[0]", containsString("به سود"));
        as(author).get("/v1/drafts").then().statusCode(200).body("items.body.title", contains(title));
        send(author, without(whole, "service_code"))
                .then()
                .statusCode(400)
                .body("description", contains("service_code was not provided"));
        send(author, with(whole, "service_code", "NOTHING")).then().statusCode(404);
        send(author, with(whole, "jurisdiction_id", "9999")).then().statusCode(404);
        send(author, with(whole, "description", "د".repeat(121)))
                .then()
                .statusCode(400)
                .body("description[0]", startsWith("description: "));
        send(author, whole).then().statusCode(201);
        send(Forum.citizen(), whole).then().statusCode(400).body("code", contains("400"));
        send(Forum.citizen(), with(whole, "attribute[similar_seen]", "true"))
                .then()
                .statusCode(201);
    }

    private static Response send(String person, Map<String, String> fields) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("api_key", key(person))
                .formParams(fields)
                .post("/open311/v2/requests.json");
    }

    private static RequestSpecification form(Forum forum, String person, String title) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("api_key", key(person))
                .formParams(fields(forum, title));
    }

    private static String key(String bearer) {
        return bearer.replace("Bearer ", "");
    }

    private static Map<String, String> fields(Forum forum, String title) {
        return Map.of(
                "jurisdiction_id",
                forum.county,
                "service_code",
                "SPORT",
                "description",
                title,
                "attribute[what_exists]",
                "زمین خاکی کنار مدرسه",
                "attribute[what_should_be_done]",
                title + " آماده شود",
                "attribute[existing_capacity]",
                "زمین و تور مدرسه",
                "attribute[who_benefits]",
                "نوجوانان محله");
    }

    private static Map<String, String> with(Map<String, String> fields, String field, String value) {
        var changed = new HashMap<>(fields);
        changed.put(field, value);
        return changed;
    }

    private static Map<String, String> without(Map<String, String> fields, String field) {
        var changed = new HashMap<>(fields);
        changed.remove(field);
        return changed;
    }
}
