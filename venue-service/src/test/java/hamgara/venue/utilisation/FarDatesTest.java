package hamgara.venue.utilisation;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.facility;
import static hamgara.venue.Given.venue;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class FarDatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/utilisation?to=-999999999-01-01",
                "/v1/utilisation?from=%2B999999999-12-31",
                "/v1/demand?from=%2B999999999-12-31",
                "/v1/demand?to=-999999999-01-01",
                "/v1/agency-hours?from=%2B999999999-12-31",
                "/v1/parity?county=0614&from=-999999999-01-01",
                "/v1/capacity-groups?county=0614&to=-999999999-01-01",
                "/v1/availability?from=%2B999999999-12-31T00:00:00Z",
                "/v1/slots?from=%2B999999999-12-31"
            })
    void areRefused(String path) {
        as(ADMIN).urlEncodingEnabled(false).get(path).then().statusCode(oneOf(400, 422));
    }

    /// Empty reports would be taken for the truth.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/utilisation?from=1405-09-01&to=1405-09-08",
                "/v1/demand?from=1405-09-01&to=1405-09-08",
                "/v1/agency-hours?from=1405-09-01&to=1405-09-08",
                "/v1/evenness?county=0614&from=1405-09-01&to=1405-09-08",
                "/v1/demand?from=9405-09-01&to=9405-09-08"
            })
    void ofAnotherCalendarAreNotTakenForIsoDates(String path) {
        as(ADMIN)
                .get(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("REPORT_DAY_OUTSIDE"))
                .body("detail", containsString("Jalali"));
    }

    @Test
    void haveNoLedger() {
        String hall = facility(venue("EDUCATION"), 20);

        as(ADMIN)
                .get("/v1/facilities/" + hall + "/ledger?on=1405-09-08")
                .then()
                .statusCode(422)
                .body("code", equalTo("REPORT_DAY_OUTSIDE"));
        as(ADMIN)
                .get("/v1/facilities/" + hall + "/ledger?on=-999999999-12-31")
                .then()
                .statusCode(422);
    }
}
