package hamgara.forum.open311;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.change;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
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
                .body("endpoints[0].url", startsWith("http://"))
                .body("endpoints[0].url", endsWith("/open311/v2"))
                .body("endpoints[0].formats", contains("text/xml", "application/json"));
        given().get("/open311/v2/discovery.xml")
                .then()
                .statusCode(200)
                .body("discovery.endpoints.endpoint.formats.format[0]", equalTo("text/xml"));
        given().header("X-Forwarded-Proto", "https")
                .get("/open311/v2/discovery.json")
                .then()
                .body("endpoints[0].url", startsWith("https://"));
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
                                "similar_seen"))
                .body("attributes[0].variable", equalTo(true))
                .body("attributes[0].required", equalTo(true))
                .body("attributes.order", contains(1, 2, 3, 4, 5));
        given().get("/open311/v2/services/SPORT.xml")
                .then()
                .body("service_definition.attributes.attribute[0].required", equalTo("true"))
                .body("service_definition.attributes.attribute[4].values.value.key", equalTo("true"));
        // A request gets a token first, which the standard calls batch
        given().get("/open311/v2/services.json")
                .then()
                .body("find { it.service_code == 'SPORT' }.type", equalTo("batch"))
                .body("find { it.service_code == 'SPORT' }.metadata", equalTo(true));
    }

    @Test
    void filtersAsTheStandardSays() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withThreshold(1);
        String open = forum.qualified("SPORT", 1);
        clock.moveTo("2026-12-20T11:00");
        String closed = forum.qualified("CULTURE", 1);
        change(
                        forum.officer("CULTURE"),
                        "/v1/cases/" + closed,
                        "answer",
                        Map.of("decision", "REJECT", "reason", "جا نیست"))
                .then()
                .statusCode(200);
        clock.moveTo("2026-12-20T12:00");
        change(
                        forum.officer("CULTURE"),
                        "/v1/cases/" + closed,
                        "correct-answer",
                        Map.of("decision", "REJECT", "reason", "امسال جا نیست"))
                .then()
                .statusCode(200);
        String list = "/open311/v2/requests.json?jurisdiction_id=" + forum.county;

        given().get(list + "&status=open,closed").then().body("service_request_id", contains(closed, open));
        given().get(list + "&status=&start_date=&service_code=&service_request_id=")
                .then()
                .statusCode(200)
                .body("size()", equalTo(2));
        given().get(list + "&service_code=SPORT,EDUCATION").then().body("service_request_id", contains(open));
        given().urlEncodingEnabled(false)
                .get(list + "&start_date=2026-12-20T10:30:00+03:30")
                .then()
                .statusCode(200)
                .body("service_request_id", contains(closed));
        given().get(list + "&end_date=2026-12-20T07:00:00Z").then().body("service_request_id", contains(open));
        given().urlEncodingEnabled(false)
                .get(list + "&start_date=%2B200000-01-01T00:00:00Z")
                .then()
                .statusCode(400);
        // "This overrides all other arguments"
        given().get(list + "&status=open&start_date=nonsense&service_request_id=" + closed)
                .then()
                .statusCode(200)
                .body("service_request_id", contains(closed))
                .body("updated_datetime", contains("2026-12-20T11:00:00+03:30"))
                .body("lat", contains(nullValue()));
    }

    @Test
    void knowsNoOtherJurisdiction() {
        Forum forum = Forum.withThreshold(1);
        String id = forum.qualified("SPORT", 1);
        for (String path : List.of("services", "services/SPORT", "requests", "requests/" + id, "tokens/" + id)) {
            given().get("/open311/v2/" + path + ".json?jurisdiction_id=9999")
                    .then()
                    .statusCode(404)
                    .body("code", contains(404))
                    .body("description[0]", containsString("jurisdiction_id"));
        }
        given().get("/open311/v2/services.json?jurisdiction_id=" + forum.county)
                .then()
                .statusCode(200);
    }

    @Test
    void saysItsErrorsInTheWordsOfTheStandard() {
        given().get("/open311/v2/services/NOTHING.json")
                .then()
                .statusCode(404)
                .body("code", contains(404))
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
                .body("service_request_id", contains(nullValue()));
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
                .body("code", contains(404));
    }

    @Test
    void keepsAllOfALongDescription() {
        Forum forum = Forum.withThreshold(5);
        String told = "کنار مدرسه زمینی هست که سال‌هاست خالی مانده است. ".repeat(6) + UUID.randomUUID();

        String token = send(Forum.citizen(), with(fields(forum, "x"), "description", told))
                .then()
                .statusCode(201)
                .extract()
                .path("[0].token");

        given().get("/v1/proposals/" + token)
                .then()
                .body("title", startsWith("کنار مدرسه زمینی هست"))
                .body("title", endsWith("…"))
                .body("whatExists", startsWith(told))
                .body("whatExists", endsWith("زمین خاکی کنار مدرسه"));
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
                .body("code", contains(403));
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
        send(author, with(whole, "description", "د ".repeat(2001)))
                .then()
                .statusCode(400)
                .body("description[0]", startsWith("description "));
        send(author, whole).then().statusCode(201);
        send(Forum.citizen(), whole).then().statusCode(400).body("code", contains(400));
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
