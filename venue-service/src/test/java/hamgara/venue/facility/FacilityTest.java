package hamgara.venue.facility;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.free;
import static hamgara.venue.Given.hold;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.staffOf;
import static hamgara.venue.Given.venue;
import static hamgara.venue.GivenHall.allAtOnce;
import static hamgara.venue.GivenHall.at;
import static hamgara.venue.GivenHall.json;
import static hamgara.venue.GivenHall.shared;
import static hamgara.venue.GivenHall.space;
import static hamgara.venue.GivenHall.taken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.Given;
import hamgara.venue.Given.Venue;
import hamgara.venue.GivenHall;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class FacilityTest {

    private static ValidatableResponse change(String facility, String body) {
        return as(ADMIN)
                .header("If-Match", as(ADMIN).get("/v1/facilities/" + facility).header("ETag"))
                .body(body)
                .put("/v1/facilities/" + facility)
                .then();
    }

    private static ValidatableResponse places(String facility, int places) {
        return change(facility, "{\"names\": {\"fa\": \"سالن\"}, \"places\": %d}".formatted(places));
    }

    @Test
    void needsTimesAndPartsToBeExclusive() {
        Venue venue = venue("SPORT_YOUTH");
        String part = space(venue, null);
        String open = "/v1/venues/" + venue.id() + "/facilities";
        String body = GivenHall.exclusiveBody(10, List.of(part));

        once(ADMIN).body(body).post(open).then().statusCode(201).body("mode", equalTo("EXCLUSIVE"));
        once(ADMIN)
                .body(body.replace("EXCLUSIVE", "SHARED"))
                .post(open)
                .then()
                .statusCode(422)
                .body("code", equalTo("TIMES_ONLY_EXCLUSIVE"));
        once(ADMIN)
                .body(body.replace("\"minMinutes\": 60", "\"minMinutes\": 50"))
                .post(open)
                .then()
                .statusCode(422)
                .body("code", equalTo("TIMES_UNEVEN"));
        once(ADMIN)
                .body(GivenHall.exclusiveBody(10, List.of()))
                .post(open)
                .then()
                .statusCode(422)
                .body("code", equalTo("SPACES_MISSING"));
        once(ADMIN)
                .body(GivenHall.exclusiveBody(10, List.of(space(venue("SPORT_YOUTH"), null))))
                .post(open)
                .then()
                .statusCode(422)
                .body("code", equalTo("SPACE_UNKNOWN"));
        once(ADMIN)
                .body("{\"kind\": \"GYM\", \"names\": {\"fa\": \"سالن\"}, \"places\": 5, \"mode\": \"EXCLUSIVE\"}")
                .post(open)
                .then()
                .statusCode(422)
                .body("code", equalTo("TIMES_MISSING"));
        once(ADMIN)
                .body(
                        "{\"kind\": \"GYM\", \"names\": {\"fa\": \"سالن\"}, \"places\": 5, \"cancellation\": {\"inTimeMinutes\": 60, \"atLastMinutes\": 90}}")
                .post(open)
                .then()
                .statusCode(422)
                .body("code", equalTo("CANCELLATION_REVERSED"));
    }

    @Test
    void changesOnlyTheVersionSeenAndForThoseWhoRunIt() {
        Venue venue = venue("SPORT_YOUTH");
        String facility = Given.facility(venue, 10);
        String path = "/v1/facilities/" + facility;
        String body = "{\"names\": {\"fa\": \"سالن نو\"}, \"places\": 12}";
        String seen = as(ADMIN).get(path).header("ETag");

        as(ADMIN).body(body).put(path).then().statusCode(428);
        as(staffOf("takhti"))
                .header("If-Match", seen)
                .body(body)
                .put(path)
                .then()
                .statusCode(403);
        as(staffOf(venue.code()))
                .header("If-Match", seen)
                .body(body)
                .put(path)
                .then()
                .statusCode(200)
                .body("names.fa", equalTo("سالن نو"))
                .body("places", equalTo(12));
        as(ADMIN).header("If-Match", seen).body(body).put(path).then().statusCode(412);
    }

    @Test
    void lowersNoCapacityBelowWhatPeopleHave() {
        Venue venue = venue("SPORT_YOUTH");
        List<String> slots = slots(venue, 5);
        String facility = as(ADMIN).get("/v1/slots/" + slots.getFirst()).path("facilityId");
        booked(citizen(), slots.getFirst(), UUID.randomUUID());
        hold(citizen(), UUID.randomUUID(), slots.getFirst(), UUID.randomUUID(), 2)
                .statusCode(201);

        places(facility, 2)
                .statusCode(409)
                .body("code", equalTo("CAPACITY_BELOW_COMMITTED"))
                .body("slots.slotId", contains(slots.getFirst()))
                .body("slots[0].places", equalTo(3))
                .body("slots[0].startsAt", notNullValue());
        assertThat(free(slots.get(1))).isEqualTo(5);
        places(facility, 3).statusCode(200).body("places", equalTo(3));
        assertThat(free(slots.getFirst())).isZero();
        assertThat(free(slots.get(1))).isEqualTo(3);
        places(facility, 30).statusCode(200);
        assertThat(free(slots.get(1))).isEqualTo(3);
    }

    @Test
    void givesNoPlaceByTheOldNumberWhileItIsLowered() throws Exception {
        Venue venue = venue("SPORT_YOUTH");
        List<String> slots = slots(venue, 6);
        String facility = as(ADMIN).get("/v1/slots/" + slots.getFirst()).path("facilityId");
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String slot = slots.get(i % 8);
            calls.add(() -> hold(citizen(), UUID.randomUUID(), slot, UUID.randomUUID(), 1)
                    .extract()
                    .statusCode());
        }
        calls.add(20, () -> places(facility, 3).extract().statusCode());

        List<Integer> answers = allAtOnce(calls);

        long most = answers.get(20) == 200 ? 3 : 6;
        assertThat(answers.get(20)).isIn(200, 409);
        assertThat(number("select max(capacity) from slot where facility_id = '" + facility + "'"))
                .isLessThanOrEqualTo(most);
        assertThat(number("select max(held + booked) from slot where facility_id = '" + facility + "'"))
                .isLessThanOrEqualTo(most);
        assertThat(GivenHall.drift(venue)).isZero();
    }

    @Test
    void takesOtherPartsOnlyWhereNothingIsInTheWay() {
        GivenHall hall = GivenHall.inThirds();
        String other = space(hall.venue(), null);
        String court = shared(hall.venue(), 4, List.of(other));
        String set = Given.openingSet(court, 4, 0);
        once(ADMIN)
                .body("{\"fromOn\": \"%1$s\", \"toOn\": \"%1$s\"}".formatted(Given.tomorrow()))
                .post("/v1/opening-sets/" + set + "/slots")
                .then()
                .statusCode(201)
                .body("created", equalTo(12));
        taken(citizen(), hall.thirds().getFirst(), at(10), at(11), 2);
        String body = "{\"names\": {\"fa\": \"سالن\"}, \"places\": 4, \"spaceIds\": %s}";

        change(court, body.formatted(json(List.of(hall.space()))))
                .statusCode(409)
                .body("code", equalTo("UNIT_CONFLICT"));
        change(court, body.formatted(json(List.of(hall.thirdSpaces().get(1)))))
                .statusCode(200)
                .body("spaceIds", contains(hall.thirdSpaces().get(1)));
        GivenHall.take(citizen(), UUID.randomUUID(), hall.thirds().get(1), at(14), at(15), 2)
                .statusCode(409)
                .body("code", equalTo("UNIT_CONFLICT"));
        assertThat(GivenHall.drift(hall.venue())).isZero();
    }
}
