package hamgara.venue.hold;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.book;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.holdIsOver;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.openingSet;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.tomorrow;
import static hamgara.venue.GivenHall.allAtOnce;
import static hamgara.venue.GivenHall.at;
import static hamgara.venue.GivenHall.drift;
import static hamgara.venue.GivenHall.shared;
import static hamgara.venue.GivenHall.take;
import static hamgara.venue.GivenHall.taken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.GivenHall;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class ExclusiveUseTest {

    @Test
    void givesAHallToOnePartyForTheTimeItChose() {
        GivenHall hall = GivenHall.inThirds();
        String me = citizen();
        UUID id = UUID.randomUUID();

        String first = take(me, id, hall.whole(), at(9), at(10, 30), 24)
                .statusCode(201)
                .body("state", equalTo("HELD"))
                .body("party", equalTo(24))
                .body("items[0].exclusive", equalTo(true))
                .body("items[0].facilityId", equalTo(hall.whole()))
                .extract()
                .asString();
        assertThat(take(me, id, hall.whole(), at(9), at(10, 30), 24).extract().asString())
                .isEqualTo(first);
        take(me, id, hall.whole(), at(9), at(10), 24).statusCode(409).body("code", equalTo("HOLD_ID_REUSED"));
        book(me, UUID.randomUUID(), id)
                .statusCode(201)
                .body("startsAt", equalTo(at(9).toString()))
                .body("audience", equalTo("MIXED"));

        take(citizen(), UUID.randomUUID(), hall.whole(), at(10), at(11), 2)
                .statusCode(409)
                .body("code", equalTo("UNIT_CONFLICT"))
                .body("onHold", equalTo(false));
        as(ADMIN).get("/v1/slots?venue=" + hall.venue().code()).then().body("items", hasSize(0));
    }

    @Test
    void neverUsesAWholeAndItsPartAtOneTime() {
        GivenHall hall = GivenHall.inThirds();
        taken(citizen(), hall.thirds().get(1), at(10), at(11), 4);

        take(citizen(), UUID.randomUUID(), hall.whole(), at(10, 30), at(12), 20)
                .statusCode(409)
                .body("code", equalTo("UNIT_CONFLICT"))
                .body("onHold", equalTo(true));
        taken(citizen(), hall.thirds().get(0), at(10), at(11), 4);
        taken(citizen(), hall.whole(), at(13), at(14), 20);
        take(citizen(), UUID.randomUUID(), hall.thirds().get(2), at(13), at(14), 4)
                .statusCode(409)
                .body("code", equalTo("UNIT_CONFLICT"));
        assertThat(drift(hall.venue())).isZero();
    }

    @Test
    void givesTheWholeOrItsPartsWhenAllAskAtOnce() throws Exception {
        GivenHall hall = GivenHall.inThirds();
        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String facility = i % 4 == 0 ? hall.whole() : hall.thirds().get(i % 4 - 1);
            calls.add(() -> take(citizen(), UUID.randomUUID(), facility, at(16), at(17), 3)
                                    .extract()
                                    .statusCode()
                            == 201
                    ? facility
                    : "");
        }

        List<String> won = allAtOnce(calls).stream()
                .filter(facility -> !facility.isEmpty())
                .toList();

        assertThat(won).isNotEmpty().doesNotHaveDuplicates();
        if (won.contains(hall.whole())) {
            assertThat(won).hasSize(1);
        }
        assertThat(drift(hall.venue())).isZero();
    }

    @Test
    void refusesFortyNineOfFiftyForOneHotCourtWithoutADeadlock() throws Exception {
        GivenHall hall = GivenHall.inThirds();
        String court = hall.thirds().getFirst();
        String deadlocks = "select deadlocks from pg_stat_database where datname = current_database()";
        long before = number(deadlocks);

        List<Integer> answers = allAtOnce(Collections.nCopies(
                50,
                () -> take(citizen(), UUID.randomUUID(), court, at(18), at(19), 2)
                        .extract()
                        .statusCode()));

        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(49);
        assertThat(number(deadlocks)).isEqualTo(before);
        assertThat(drift(hall.venue())).isZero();
    }

    @Test
    void givesUsesToComeTheTimeToClearThatIsSetLater() {
        GivenHall hall = GivenHall.inThirds();
        String court = hall.thirds().getFirst();
        taken(citizen(), court, at(10), at(11), 2);

        clear(court, 60).statusCode(200);
        take(citizen(), UUID.randomUUID(), court, at(11, 30), at(12, 30), 2)
                .statusCode(409)
                .body("code", equalTo("UNIT_CONFLICT"));
        taken(citizen(), court, at(12), at(13), 2);
        clear(court, 90).statusCode(409).body("code", equalTo("UNIT_CONFLICT"));
        clear(court, 0).statusCode(200);
        taken(citizen(), court, at(11), at(12), 2);
    }

    private static ValidatableResponse clear(String facility, int minutes) {
        String path = "/v1/facilities/" + facility;
        JsonPath seen = as(ADMIN).get(path).jsonPath();
        return as(ADMIN)
                .header("If-Match", as(ADMIN).get(path).header("ETag"))
                .body("""
                        {"names": {"fa": "سالن"}, "places": 10, "spaceIds": ["%s"], "times": {"startEveryMinutes": 30,
                         "minMinutes": 60, "maxMinutes": 180, "bufferAfterMinutes": %d}}""".formatted(seen.getString("spaceIds[0]"), minutes))
                .put(path)
                .then();
    }

    @Test
    void refusesTimesThatNoCalendarKnows() {
        GivenHall hall = GivenHall.inThirds();
        for (String far : List.of("+999999999-12-31T23:00:00Z", "-999999999-01-01T00:00:00Z")) {
            as(citizen())
                    .body("""
                            {"facilityId": "%s", "startsAt": "%s", "endsAt": "%2$s", "party": 1, "cardId": "%s"}""".formatted(hall.whole(), far, UUID.randomUUID()))
                    .put("/v1/holds/" + UUID.randomUUID())
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("DATE_OUT_OF_RANGE"))
                    .body("errors[0].pointer", equalTo("/startsAt"));
        }
    }

    @Test
    void keepsTheTimeToClearAfterEachUse() {
        GivenHall hall = GivenHall.inThirds();
        String court = hall.thirds().getFirst();
        taken(citizen(), court, at(10), at(11), 2);

        take(citizen(), UUID.randomUUID(), court, at(11), at(12), 2)
                .statusCode(409)
                .body("code", equalTo("UNIT_CONFLICT"));
        take(citizen(), UUID.randomUUID(), court, at(9), at(10), 2).statusCode(409);
        taken(citizen(), court, at(11, 30), at(12, 30), 2);
        taken(citizen(), court, at(8, 30), at(9, 30), 2);
    }

    @Test
    void keepsToTheGridTheLengthsAndTheHours() {
        GivenHall hall = GivenHall.inThirds();
        String court = hall.thirds().getFirst();

        for (List<Instant> times : List.of(
                List.of(at(10, 15), at(11, 15)),
                List.of(at(10), at(10, 30)),
                List.of(at(10), at(11, 10)),
                List.of(at(10), at(13, 30)),
                List.of(at(11), at(10)))) {
            take(citizen(), UUID.randomUUID(), court, times.get(0), times.get(1), 2)
                    .statusCode(422)
                    .body("code", equalTo("INTERVAL_NOT_ALLOWED"))
                    .body("startEveryMinutes", equalTo(30));
        }
        take(citizen(), UUID.randomUUID(), court, at(19, 30), at(20, 30), 2)
                .statusCode(409)
                .body("code", equalTo("OUTSIDE_OPENING_HOURS"));
        take(citizen(), UUID.randomUUID(), court, at(10), at(11), 11)
                .statusCode(422)
                .body("code", equalTo("PARTY_TOO_LARGE"));
        String open = shared(hall.venue(), 5, List.of());
        openingSet(open, 5, 0);
        take(citizen(), UUID.randomUUID(), open, at(10), at(11), 1)
                .statusCode(422)
                .body("code", equalTo("FACILITY_NOT_EXCLUSIVE"));
    }

    @Test
    void keepsSlotsOfASharedFacilityAndExclusiveUsesApart() {
        GivenHall hall = GivenHall.inThirds();
        taken(citizen(), hall.thirds().getFirst(), at(10), at(11), 2);
        String swim = shared(hall.venue(), 20, List.of(hall.space()));
        String set = openingSet(swim, 20, 0);

        once(ADMIN)
                .body("{\"fromOn\": \"%1$s\", \"toOn\": \"%1$s\"}".formatted(tomorrow()))
                .post("/v1/opening-sets/" + set + "/slots")
                .then()
                .statusCode(201)
                .body("created", equalTo(10))
                .body("conflicting", equalTo(2)); // the hour itself, and the next one, in which it is cleared
        take(citizen(), UUID.randomUUID(), hall.thirds().get(1), at(14), at(15), 2)
                .statusCode(409)
                .body("code", equalTo("UNIT_CONFLICT"))
                .body("onHold", equalTo(false));
        taken(citizen(), hall.thirds().get(1), at(10), at(11), 2);
        assertThat(drift(hall.venue())).isZero();
    }

    @Test
    void freesTheHallWhenTheHoldIsGivenBackOrOver() {
        GivenHall hall = GivenHall.inThirds();
        String me = citizen();
        UUID back = taken(me, hall.whole(), at(10), at(11), 2);
        as(me).delete("/v1/holds/" + back).then().statusCode(204);
        UUID over = taken(citizen(), hall.thirds().getFirst(), at(10), at(11), 2);
        holdIsOver(over);

        await().until(() ->
                number("select count(*) from unit_claim c join slot s on s.id = c.slot_id where s.venue_id = '"
                                + hall.venue().id() + "'")
                        == 0);
        taken(citizen(), hall.whole(), at(10), at(11), 2);
        assertThat(drift(hall.venue())).isZero();
    }

    @Test
    void takesTheTimeOfADeadHoldWithoutWaitingForTheSweeper() {
        GivenHall hall = GivenHall.inThirds();
        for (int i = 0; i < 5; i++) {
            holdIsOver(taken(citizen(), hall.whole(), at(10), at(11), 2));
        }
        assertThat(drift(hall.venue())).isZero();
    }

    @Test
    void showsTheTimesThatAreFree() {
        GivenHall hall = GivenHall.inThirds();
        String times = "/v1/facilities/" + hall.whole() + "/free-times?on=" + tomorrow();

        as(ADMIN).get(times + "&minutes=120").then().statusCode(200).body("items", hasSize(21));
        taken(citizen(), hall.thirds().getFirst(), at(10), at(13), 2);
        taken(citizen(), hall.thirds().get(2), at(13), at(16), 2);
        taken(citizen(), hall.thirds().getFirst(), at(16), at(18), 2);
        as(ADMIN)
                .get(times + "&minutes=60")
                .then()
                .body(
                        "items.startsAt",
                        contains(
                                at(8).toString(),
                                at(8, 30).toString(),
                                at(18, 30).toString(),
                                at(19).toString()))
                .body("items[0].audience", equalTo("MIXED"));
        as(ADMIN).get(times + "&minutes=45").then().statusCode(422).body("code", equalTo("INTERVAL_NOT_ALLOWED"));
        as(ADMIN)
                .get("/v1/facilities/" + hall.thirds().get(1) + "/free-times?minutes=60&on=" + tomorrow())
                .then()
                .body("items", hasSize(23));
    }

    @Test
    void holdsNothingThatHasBegun() {
        GivenHall hall = GivenHall.inThirds();
        Instant past = at(10).minusSeconds(2 * 86_400L);
        sql("update opening_set set from_on = from_on - 10 where facility_id = '" + hall.whole() + "'");

        take(citizen(), UUID.randomUUID(), hall.whole(), past, past.plusSeconds(3600), 2)
                .statusCode(409)
                .body("code", equalTo("SLOT_NOT_BOOKABLE"));
    }
}
