package hamgara.venue.fairuse;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.hold;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.openingSet;
import static hamgara.venue.Given.operator;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.tomorrow;
import static hamgara.venue.GivenHall.allAtOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import hamgara.kit.time.Tehran;
import hamgara.venue.CardStub;
import hamgara.venue.Given;
import hamgara.venue.Given.Venue;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class FairUseTest {

    /// A venue in a county of its own, so that its limits bind no other test.
    private static Venue venueIn(String county) {
        String code = Given.fresh("venue");
        String id = once(ADMIN)
                .body("""
                        {"code": "%s", "operatorId": "%s", "category": "SPORT", "kind": "SPORT_HALL", "county": "%s",
                         "names": {"fa": "سالن آزمون"}}""".formatted(code, operator("SPORT_YOUTH"), county))
                .post("/v1/venues")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Venue(id, code);
    }

    private static String county() {
        String county = "9" + ThreadLocalRandom.current().nextInt(100, 1000);
        sql("insert into county (code, switched_on_at) values ('" + county
                + "', clock_timestamp()) on conflict do nothing");
        sql("delete from fair_use_limit where county = '" + county + "'");
        return county;
    }

    private static String limit(String county, String body) {
        return once(ADMIN)
                .body("{\"county\": \"%s\", %s}".formatted(county, body))
                .post("/v1/fair-use-limits")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /// The slots of some days from tomorrow on, twelve a day.
    private static List<String> slots(Venue venue, int days) {
        String set = openingSet(Given.facility(venue, 30), 30, 0);
        once(ADMIN)
                .body("{\"fromOn\": \"%s\", \"toOn\": \"%s\"}"
                        .formatted(tomorrow(), tomorrow().plusDays(days - 1L)))
                .post("/v1/opening-sets/" + set + "/slots")
                .then()
                .statusCode(201);
        List<String> slots = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            slots.addAll(as(ADMIN)
                    .get("/v1/slots?limit=12&venue=%s&from=%2$s&to=%2$s"
                            .formatted(venue.code(), tomorrow().plusDays(day)))
                    .then()
                    .extract()
                    .<List<String>>path("items.id"));
        }
        return slots;
    }

    @Test
    void namesTheNextDayWithRoomWhenADayIsFull() {
        String county = county();
        limit(county, "\"kind\": \"SPORT_HALL\", \"perDay\": 2");
        List<String> slots = slots(venueIn(county), 2);
        String me = citizen();
        hold(me, UUID.randomUUID(), slots.get(0), UUID.randomUUID(), 1).statusCode(201);
        UUID second = UUID.randomUUID();
        hold(me, second, slots.get(2), UUID.randomUUID(), 1).statusCode(201);

        hold(me, UUID.randomUUID(), slots.get(4), UUID.randomUUID(), 1)
                .statusCode(409)
                .body("code", equalTo("LIMIT_REACHED"))
                .body("per", equalTo("DAY"))
                .body("most", equalTo(2))
                .body("nextDay", equalTo(tomorrow().plusDays(1).toString()));
        hold(me, UUID.randomUUID(), slots.get(12), UUID.randomUUID(), 1).statusCode(201);
        hold(citizen(), UUID.randomUUID(), slots.get(4), UUID.randomUUID(), 1).statusCode(201);
        as(me).delete("/v1/holds/" + second).then().statusCode(204);
        hold(me, UUID.randomUUID(), slots.get(4), UUID.randomUUID(), 1).statusCode(201);
    }

    @Test
    void namesTheNextSaturdayWhenAWeekIsFull() {
        String county = county();
        limit(county, "\"perWeek\": 1");
        List<String> slots = slots(venueIn(county), 1);
        String me = citizen();
        hold(me, UUID.randomUUID(), slots.get(0), UUID.randomUUID(), 1).statusCode(201);
        LocalDate saturday = Tehran.weekOf(tomorrow()).plusDays(7);

        hold(me, UUID.randomUUID(), slots.get(5), UUID.randomUUID(), 1)
                .statusCode(409)
                .body("code", equalTo("LIMIT_REACHED"))
                .body("per", equalTo("WEEK"))
                .body("nextDay", equalTo(saturday.toString()));
    }

    @Test
    void isKeptExactlyHoweverManyPlacesAPersonAsksForAtOnce() throws Exception {
        String county = county();
        limit(county, "\"kind\": \"SPORT_HALL\", \"perDay\": 3");
        List<String> slots = slots(venueIn(county), 1);
        String me = citizen();

        List<Integer> answers = allAtOnce(slots.stream()
                .<Callable<Integer>>map(slot -> () -> hold(me, UUID.randomUUID(), slot, UUID.randomUUID(), 1)
                        .extract()
                        .statusCode())
                .toList());

        assertThat(answers).filteredOn(status -> status == 201).hasSize(3);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(9);
    }

    @Test
    void isSetForACountyOnceAndChangedByThoseOfTheCounty() {
        String county = county();
        String path = "/v1/fair-use-limits/" + limit(county, "\"perDay\": 2");

        once(ADMIN)
                .body("{\"county\": \"%s\", \"perWeek\": 5}".formatted(county))
                .post("/v1/fair-use-limits")
                .then()
                .statusCode(409)
                .body("code", equalTo("FAIR_USE_LIMIT_EXISTS"));
        once(ADMIN)
                .body("{\"county\": \"%s\", \"kind\": \"POOL\"}".formatted(county))
                .post("/v1/fair-use-limits")
                .then()
                .statusCode(422)
                .body("code", equalTo("FAIR_USE_LIMIT_EMPTY"));
        String seen = as(ADMIN).get(path).header("ETag");
        as(Tokens.of("programme-manager").county("0614").bearer())
                .header("If-Match", seen)
                .body("{\"perDay\": 1}")
                .put(path)
                .then()
                .statusCode(403);
        as(Tokens.of("programme-manager").county(county).bearer())
                .header("If-Match", seen)
                .body("{\"perDay\": 1}")
                .put(path)
                .then()
                .statusCode(200)
                .body("perDay", equalTo(1));
        as(ADMIN).header("If-Match", seen).delete(path).then().statusCode(412);
        as(ADMIN)
                .header("If-Match", as(ADMIN).get(path).header("ETag"))
                .delete(path)
                .then()
                .statusCode(204);
        as(ADMIN).get("/v1/fair-use-limits?county=" + county).then().body("items.size()", equalTo(0));
        as(ADMIN).get(path).then().statusCode(404).body("code", equalTo("FAIR_USE_LIMIT_NOT_FOUND"));
    }
}
