package hamgara.venue.operator;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.fresh;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.operator;
import static hamgara.venue.Given.owner;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class OperatorTest {

    @Test
    void findsAnOperatorByAPartOfItsNameWhateverTheKeyboard() {
        String word = "گرداننده" + fresh("x").replaceAll("[^a-z0-9]", "");
        String id = once(ADMIN)
                .body("{\"code\": \"%s\", \"names\": {\"fa\": \"باشگاه %s کیان\"}}".formatted(fresh("club"), word))
                .post("/v1/operators")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        List<String> found = given().get("/v1/operators?q={q}", word + " كيان")
                .then()
                .extract()
                .path("items.id");

        assertThat(found).containsExactly(id);
    }

    @Test
    void pagesThroughTheOperatorsOfAnAgency() {
        String agency = "A" + fresh("x").replaceAll("[^0-9a-f]", "").toUpperCase(java.util.Locale.ROOT);
        List<String> ids = List.of(operator(agency), operator(agency), operator(agency));

        var first = given().get("/v1/operators?limit=2&agency=" + agency).then().extract();
        String next = first.path("next");
        List<String> rest = given().get("/v1/operators?limit=2&agency=" + agency + "&cursor=" + next)
                .then()
                .extract()
                .path("items.id");

        assertThat(first.<List<String>>path("items.id")).hasSize(2).doesNotContainAnyElementsOf(rest);
        assertThat(rest).hasSize(1);
        assertThat(ids).containsAll(rest);
    }

    @Test
    void changesOnlyTheVersionTheCallerHasSeen() {
        String id = operator("EDUCATION");
        String seen = etag(id);
        change(owner("EDUCATION"), id, seen, "EDUCATION").statusCode(200).body("names.fa", equalTo("نام تازه"));

        change(owner("EDUCATION"), id, seen, "EDUCATION").statusCode(412).body("code", equalTo("STALE_VERSION"));
        await().until(() -> PublishedEvents.on("hamgara.venue").ofSubject(UUID.fromString(id)).stream()
                .anyMatch(event -> event.type().equals("hamgara.venue.operator-changed.v1")
                        && event.data().at("/names/fa").asText().equals("نام تازه")));
    }

    @Test
    void leavesItToAdministratorsWhoseAnOperatorIs() {
        String id = operator("EDUCATION");

        change(owner("VILLAGE"), id, etag(id), "EDUCATION").statusCode(403).body("code", equalTo("NOT_YOUR_AGENCY"));
        change(owner("EDUCATION"), id, etag(id), "VILLAGE").statusCode(403).body("code", equalTo("NOT_YOUR_AGENCY"));
        change(ADMIN, id, etag(id), "VILLAGE").statusCode(200).body("agency", equalTo("VILLAGE"));
    }

    private static String etag(String operator) {
        return given().get("/v1/operators/" + operator).then().extract().header("ETag");
    }

    private static ValidatableResponse change(String bearer, String id, String seen, String agency) {
        return as(bearer)
                .header("If-Match", seen)
                .body("{\"agency\": \"%s\", \"names\": {\"fa\": \"نام تازه\"}}".formatted(agency))
                .put("/v1/operators/" + id)
                .then();
    }
}
