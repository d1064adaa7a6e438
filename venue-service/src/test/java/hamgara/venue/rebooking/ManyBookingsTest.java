package hamgara.venue.rebooking;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.facility;
import static hamgara.venue.Given.fresh;
import static hamgara.venue.Given.held;
import static hamgara.venue.Given.hold;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.staffOf;
import static hamgara.venue.Given.tomorrow;
import static hamgara.venue.Given.venue;
import static hamgara.venue.GivenHall.allAtOnce;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.Given.Venue;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/// What a closure has to do when it meets many bookings, or many venues.
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class ManyBookingsTest {

    private static final String TEXT = "\"reason\": \"HEAT\", \"text\": {\"fa\": \"گرما\"}";
    private static final String BOOKERS = "select count(distinct r.booking_id) from rebooking r where r.state = 'OPEN'";

    @Test
    void proposesForEachBookingAtOnceAndTellsEachProposalOnce() throws Exception {
        Venue closing = venue("SPORT_YOUTH");
        List<String> slots = finelyCut(closing);
        for (int i = 0; i < 60; i++) {
            booked(citizen(), slots.get(i % 12), UUID.randomUUID());
        }
        String closure = announce(closing)
                .statusCode(201)
                .body("affectedBookings", equalTo(60))
                .extract()
                .path("closure.id");

        String ofThis = " and r.cause_id = '" + closure + "'";
        assertThat(number(BOOKERS + ofThis)).isEqualTo(60);
        List<Callable<ValidatableResponse>> readers =
                List.of(() -> proposalsAt(closing), () -> proposalsAt(closing), () -> proposalsAt(closing));
        for (ValidatableResponse read : allAtOnce(readers)) {
            read.statusCode(200).body("items", hasSize(60)).body("items.findAll { it.kind == 'MOVE' }", hasSize(60));
        }
        await().until(() -> number("select count(*) from rebooking r where r.sought_at is null" + ofThis) == 0);
        assertThat(number("""
                        select count(*) from outbox o join rebooking r on r.id = o.subject
                        where o.type = 'hamgara.venue.rebooking-proposed.v1'""" + ofThis)).isEqualTo(60);
    }

    @Test
    void closesAndOpensManyVenuesForManyShortDays() {
        String county = "8" + (100 + (int) (Math.random() * 900));
        sql("insert into county (code, switched_on_at) values ('" + county + "', now()) on conflict do nothing");
        Venue booked = venue("SPORT_YOUTH");
        String me = citizen();
        booked(me, slots(booked, 5).get(11), UUID.randomUUID());
        sql("update venue set county = '" + county + "' where id = '" + booked.id() + "'");
        sql("""
                insert into venue (id, code, category, kind, state, name_fa, county, operator_id, version)
                select gen_random_uuid(), '%s-' || n, category, kind, state, name_fa, county, operator_id, 0
                from venue, generate_series(1, 59) n where id = '%s'""".formatted(fresh("many"), booked.id()));
        String notice = once(ADMIN)
                .body(
                        "{\"scope\": \"COUNTY\", \"area\": \"%s\", \"kind\": \"SHORT_DAY\", \"closesAt\": \"12:00\", \"fromOn\": \"%s\", \"toOn\": \"%s\", %s}"
                                .formatted(county, tomorrow(), tomorrow().plusDays(30), TEXT))
                .post("/v1/venue-closures")
                .then()
                .statusCode(201)
                .body("venues", equalTo(60))
                .body("affectedBookings", equalTo(1))
                .extract()
                .path("id");

        String standing = "select count(*) from closure where revoked_at is null and notice_id = '" + notice + "'";
        assertThat(number(standing)).isEqualTo(60 * 31);
        as(me).get("/v1/rebookings").then().body("items", hasSize(1)).body("items[0].state", equalTo("OPEN"));
        String path = "/v1/venue-closures/" + notice;
        once(ADMIN)
                .header("If-Match", given().get(path).header("ETag"))
                .post(path + "/revoke")
                .then()
                .statusCode(200)
                .body("revokedAt", notNullValue());
        assertThat(number(standing)).isZero();
        as(me).get("/v1/rebookings").then().body("items[0].state", equalTo("WITHDRAWN"));
    }

    @Test
    void letsNobodyWaitForAVenueForLong() throws SQLException {
        Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 5).getFirst();
        try (var connection =
                        Arc.container().instance(AgroalDataSource.class).get().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtextextended('" + venue.id() + "', 9))");

            hold(citizen(), UUID.randomUUID(), slot, UUID.randomUUID(), 1)
                    .statusCode(503)
                    .header("Retry-After", "2")
                    .body("code", equalTo("BUSY_NOW"));
            announce(venue).statusCode(503).body("code", equalTo("BUSY_NOW"));
            connection.rollback();
        }

        held(citizen(), slot, UUID.randomUUID());
        announce(venue).statusCode(201);
    }

    private static ValidatableResponse announce(Venue venue) {
        return once(staffOf(venue.code()))
                .body("{\"fromOn\": \"%1$s\", \"toOn\": \"%1$s\", %2$s}".formatted(tomorrow(), TEXT))
                .post("/v1/venues/" + venue.id() + "/closures")
                .then();
    }

    private static ValidatableResponse proposalsAt(Venue venue) {
        return as(staffOf(venue.code()))
                .get("/v1/venues/" + venue.id() + "/rebookings?limit=100")
                .then();
    }

    /// Slots of ten minutes, twelve hours a day, for eighteen days; answers with those of tomorrow, the first hundred.
    private static List<String> finelyCut(Venue venue) {
        String spans = List.of("SAT", "SUN", "MON", "TUE", "WED", "THU", "FRI").stream()
                .map(day ->
                        "{\"weekday\": \"%s\", \"from\": \"08:00\", \"to\": \"20:00\", \"audience\": \"MIXED\", \"places\": 5}"
                                .formatted(day))
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        String set = once(ADMIN)
                .body("""
                        {"name": "پاییز", "fromOn": "%s", "toOn": "%s", "priority": 0, "slotMinutes": 10, "spans": [%s]}""".formatted(tomorrow(), tomorrow().plusDays(30), spans))
                .post("/v1/facilities/" + facility(venue, 5) + "/opening-sets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        once(ADMIN)
                .body("{\"fromOn\": \"%s\", \"toOn\": \"%s\"}"
                        .formatted(tomorrow(), tomorrow().plusDays(17)))
                .post("/v1/opening-sets/" + set + "/slots")
                .then()
                .statusCode(201);
        return given().get("/v1/slots?limit=100&venue=" + venue.code())
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
