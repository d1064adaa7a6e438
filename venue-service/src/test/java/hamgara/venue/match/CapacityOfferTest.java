package hamgara.venue.match;

import static hamgara.venue.Given.as;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.countyOn;
import static hamgara.venue.Given.facility;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.owner;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.venue;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.Catalogue;
import hamgara.venue.Given.Venue;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class CapacityOfferTest {

    private static final String SCHOOL = owner("EDUCATION");
    private static final String VILLAGE = owner("VILLAGE");

    @Test
    void findsNothingParallelInOtherHoursKindsAreasOrTheSameAgency() {
        String area = CapacityMatchTest.area();
        String school = CapacityMatchTest.offered(SCHOOL, area, "PITCH", "17:00", "20:00");

        CapacityMatchTest.offered(VILLAGE, area, "PITCH", "20:00", "22:00");
        CapacityMatchTest.offered(VILLAGE, area, "GYM", "17:00", "20:00");
        CapacityMatchTest.offered(VILLAGE, CapacityMatchTest.area(), "PITCH", "17:00", "20:00");
        CapacityMatchTest.offered(SCHOOL, area, "PITCH", "17:00", "20:00");

        CapacityMatchTest.capacity(school).body("state", equalTo("OFFERED"));
    }

    @Test
    void leavesOutAnOfferThatLapsed() {
        String area = CapacityMatchTest.area();
        String school = CapacityMatchTest.offered(SCHOOL, area, "PITCH", "17:00", "20:00");
        sql("update capacity set lapses_at = clock_timestamp() - interval '1 day' where id = '" + school + "'");

        CapacityMatchTest.capacity(CapacityMatchTest.offered(VILLAGE, area, "PITCH", "17:00", "20:00"))
                .body("state", equalTo("OFFERED"));
    }

    @Test
    void endsWhatIsNotAgreedWhenAnOwnerWithdraws() {
        CapacityMatchTest.Pair pair = CapacityMatchTest.parallel(null);
        String etag =
                given().get("/v1/capacities/" + pair.village()).then().extract().header("ETag");

        once(SCHOOL)
                .header("If-Match", etag)
                .post("/v1/capacities/" + pair.village() + "/withdraw")
                .then()
                .statusCode(403);
        once(VILLAGE)
                .header("If-Match", etag)
                .post("/v1/capacities/" + pair.village() + "/withdraw")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));

        as(SCHOOL).get("/v1/capacity-matches/" + pair.match()).then().body("state", equalTo("WITHDRAWN"));
        CapacityMatchTest.propose(SCHOOL, pair, CapacityMatchTest.halves(pair))
                .statusCode(409)
                .body("code", equalTo("MATCH_SETTLED"));
    }

    @Test
    void renewsAnOfferForAnotherMonth() {
        countyOn();
        String id = CapacityMatchTest.offered(SCHOOL, CapacityMatchTest.area(), "PITCH", "17:00", "20:00");
        sql("update capacity set lapses_at = clock_timestamp() where id = '" + id + "'");
        String etag = as(SCHOOL).get("/v1/capacities/" + id).then().extract().header("ETag");
        String before = as(SCHOOL).get("/v1/capacities/" + id).then().extract().path("lapsesAt");

        String after = once(SCHOOL)
                .header("If-Match", etag)
                .post("/v1/capacities/" + id + "/renew")
                .then()
                .statusCode(200)
                .extract()
                .path("lapsesAt");

        assertThat(after).isGreaterThan(before);
    }

    @Test
    void offersOnlyOnesOwnHallsInACountyThatTakesPart() {
        countyOn();
        String hall = facility(venue("EDUCATION"), 30);

        CapacityMatchTest.offer(VILLAGE, CapacityMatchTest.area(), "PITCH", "17:00", "20:00", hall)
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_VENUE"));
        once(SCHOOL)
                .body(CapacityMatchTest.body("0601", CapacityMatchTest.area(), "PITCH", "17:00", "20:00", null))
                .post("/v1/capacities")
                .then()
                .statusCode(409)
                .body("code", equalTo("COUNTY_NOT_ENABLED"));
        CapacityMatchTest.offer(citizen(), CapacityMatchTest.area(), "PITCH", "17:00", "20:00", null)
                .statusCode(403);
        CapacityMatchTest.offer(SCHOOL, CapacityMatchTest.area(), "PITCH", "20:00", "17:00", null)
                .statusCode(422)
                .body("code", equalTo("WINDOWS_OVERLAP"));
    }

    @Test
    void takesFromTheCatalogueWhatAFacilityIs() {
        Catalogue.areas();
        Venue venue = venue("EDUCATION");
        sql("update venue set area_code = '0614021281' where id = '" + venue.id() + "'");
        String hall = facility(venue, 6);

        CapacityMatchTest.offer(SCHOOL, CapacityMatchTest.area(), "POOL", "17:00", "20:00", hall)
                .statusCode(422)
                .body("code", equalTo("MORE_PLACES_THAN_FACILITY"))
                .body("errors[0].pointer", equalTo("/places"));
        String id = offer("9999", "POOL", "0628", hall)
                .statusCode(201)
                .body("kind", equalTo("SPORT_HALL"))
                .body("county", equalTo("0614"))
                .body("areaCode", equalTo("0614021281"))
                .body("places", equalTo(6))
                .extract()
                .path("id");
        as(SCHOOL)
                .header("If-Match", CapacityMatchTest.capacity(id).extract().header("ETag"))
                .body(
                        "{\"places\": 7, \"idleWindows\": [{\"weekday\": \"SAT\", \"from\": \"17:00\", \"to\": \"20:00\"}]}")
                .put("/v1/capacities/" + id)
                .then()
                .statusCode(422)
                .body("code", equalTo("MORE_PLACES_THAN_FACILITY"));
    }

    @Test
    void offersAFacilityOnce() {
        String hall = facility(venue("EDUCATION"), 30);
        String id = offer(CapacityMatchTest.area(), "SPORT_HALL", "0614", hall)
                .statusCode(201)
                .extract()
                .path("id");

        offer(CapacityMatchTest.area(), "SPORT_HALL", "0614", hall)
                .statusCode(409)
                .body("code", equalTo("FACILITY_OFFERED_BEFORE"))
                .body("capacity", equalTo(id));
        once(SCHOOL)
                .header("If-Match", CapacityMatchTest.capacity(id).extract().header("ETag"))
                .post("/v1/capacities/" + id + "/withdraw")
                .then()
                .statusCode(200);
        offer(CapacityMatchTest.area(), "SPORT_HALL", "0614", hall).statusCode(201);
    }

    @Test
    void offersInAnAreaOfTheCountyOnly() {
        Catalogue.areas();
        countyOn();

        offer("9999", "PITCH", "0614", null).statusCode(422).body("code", equalTo("AREA_UNKNOWN"));
        offer("0614021289-3110", "PITCH", "0614", null).statusCode(422).body("code", equalTo("AREA_UNKNOWN"));
        offer("0628", "PITCH", "0614", null)
                .statusCode(422)
                .body("code", equalTo("AREA_OUTSIDE_COUNTY"))
                .body("errors[0].pointer", equalTo("/areaCode"));
        offer("0614", "PITCH", "0614", null).statusCode(201);
    }

    private static ValidatableResponse offer(String area, String kind, String county, @Nullable String hall) {
        return once(SCHOOL)
                .body(CapacityMatchTest.body(county, area, kind, "17:00", "20:00", hall)
                        .replace("22,", "6,"))
                .post("/v1/capacities")
                .then();
    }

    @Test
    void listsCapacitiesForEveryone() {
        countyOn();
        String id = CapacityMatchTest.offered(SCHOOL, CapacityMatchTest.area(), "THEATRE", "17:00", "20:00");

        given().get("/v1/capacities?county=0614&kind=THEATRE&state=OFFERED")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
    }
}
