package hamgara.kit.probe;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class DateRangeTest {

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "+999999999-12-31", "+5874898-01-01"})
    void refusesDaysThatTheDatabaseDoesNotKnow(String on) {
        tooFarOff(given().queryParam("on", on).get("/v1/days").then());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "+999999999-12-31"})
    void refusesDaysAtTheEndsOfTime(String on) {
        tooFarOff(given().queryParam("on", on).get("/v1/days/around").then());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1000000000-01-01T00:00:00Z",
                "+1000000000-12-31T00:00:00Z",
                "-9999-01-01T00:00:00Z",
                "+300000-01-01T00:00:00Z"
            })
    void refusesInstantsThatTheDatabaseDoesNotKnow(String at) {
        tooFarOff(sent("/v1/days", at));
    }

    @Test
    void refusesInstantsThatCannotBeReckonedWith() {
        tooFarOff(sent("/v1/days/millis", "+1000000000-12-31T00:00:00Z"));
    }

    @Test
    void pointsToTheFieldOfABody() {
        sent("/v1/days", "+300000-01-01T00:00:00Z").body("errors[0].pointer", equalTo("/at"));
        given().contentType("application/json")
                .body("{\"text\": \"a\", \"places\": 1, \"on\": \"-0400-01-01\"}")
                .post("/v1/notes/plain")
                .then()
                .statusCode(422)
                .body("code", equalTo("DATE_OUT_OF_RANGE"))
                .body("errors[0].pointer", equalTo("/on"));
    }

    /// What a service makes of days that came in well.
    @Test
    void refusesWhatBecomesTooFarOffInside() {
        tooFarOff(given().queryParam("on", "9000-01-01")
                .queryParam("years", 6_000_000)
                .get("/v1/days/later")
                .then());
        tooFarOff(given().queryParam("on", "9000-01-01")
                .queryParam("years", 999_999_999)
                .get("/v1/days/later")
                .then());
    }

    @Test
    void takesWhatADeviceSaysOfItsClock() {
        sent("/v1/days/by-device", "-5000-01-01T00:00:00Z").statusCode(200).body("year", equalTo(-5000));
    }

    @Test
    void takesDaysOfOurTime() {
        given().queryParam("on", "2026-11-29")
                .get("/v1/days")
                .then()
                .statusCode(200)
                .body("stored", equalTo("2026-11-29"));
        sent("/v1/days/millis", "1970-01-01T00:00:01Z").statusCode(200).body("millis", equalTo(1000));
    }

    private static ValidatableResponse sent(String path, String at) {
        return given().contentType("application/json")
                .body("{\"at\": \"" + at + "\"}")
                .post(path)
                .then();
    }

    private static void tooFarOff(ValidatableResponse answer) {
        answer.statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("DATE_OUT_OF_RANGE"))
                .body("detail", containsString("۹۹۹۹"));
    }
}
