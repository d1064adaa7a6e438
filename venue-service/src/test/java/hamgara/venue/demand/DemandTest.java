package hamgara.venue.demand;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.hold;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.tomorrow;
import static hamgara.venue.Given.venue;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.Given.Venue;
import hamgara.venue.facility.FacilityKind;
import hamgara.venue.slot.Audience;
import hamgara.venue.utilisation.Planned;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class DemandTest {

    @Inject
    Demand demand;

    @Test
    void countsEachPersonRefusedAFullSlotOnce() {
        Venue venue = venue("EDUCATION");
        String slot = slots(venue, 1).getFirst();
        booked(citizen(), slot, UUID.randomUUID());
        for (int i = 0; i < 5; i++) {
            String person = citizen();
            refused(person, slot);
            refused(person, slot);
        }

        eventually(() -> ofVenue(venue, "REASON")
                .body("items", hasSize(1))
                .body("items[0].key", equalTo("SLOT_FULL"))
                .body("items[0].requests", equalTo(5))
                .body("items[0].placeMinutes", equalTo(300)));
        ofVenue(venue, "HOUR").body("items[0].key", equalTo("08"));
        ofVenue(venue, "KIND").body("items[0].key", equalTo("SPORT_HALL"));
        ofVenue(venue, "AUDIENCE").body("items[0].key", equalTo("MIXED"));
    }

    @Test
    void countsWishesWhereTheVenueLiesNow() {
        Planned county = Planned.anew();
        String hall = county.facility("EDUCATION", 20);
        county.asked(hall, 0, 17, "MEN", 600);
        sql("update venue set area_code = null where id = (select venue_id from facility where id = '" + hall + "')");
        county.asked(hall, 0, 17, "MEN", 100);

        sql("update venue set area_code = '%s' where id = (select venue_id from facility where id = '%s')"
                .formatted(county.county(), hall));
        as(ADMIN)
                .get("/v1/demand?groupBy=AREA&county=" + county.county() + "&from="
                        + Planned.saturday().minusWeeks(4))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].key", equalTo(county.county()))
                .body("items[0].requests", equalTo(40))
                .body("items[0].placeMinutes", equalTo(4 * 700));
    }

    @Test
    void hidesFewerThanFiveWishes() {
        Venue venue = venue("EDUCATION");
        String slot = slots(venue, 1).getFirst();
        booked(citizen(), slot, UUID.randomUUID());
        for (int i = 0; i < 4; i++) {
            refused(citizen(), slot);
        }

        eventually(() -> ofVenue(venue, "TOTAL")
                .body("items", hasSize(1))
                .body("items[0].hidden", equalTo(true))
                .body("items[0].requests", nullValue())
                .body("items[0].placeMinutes", nullValue()));
    }

    /// Two of 22 wishes could be reckoned from the total; so the smallest other line is hidden beside them.
    @Test
    void hidesBesideAHiddenReasonTheOneThatWouldGiveItAway() {
        String area = "0614" + ThreadLocalRandom.current().nextLong(100_000_000, 999_999_999);
        Map.of("SLOT_FULL", 2, "WAITING_LAPSED", 7, "NOTHING_FOUND", 13)
                .forEach((reason, wishes) ->
                        sql("""
                        insert into demand_count values ('%s', 17, '0614', '%s', 'POOL', 'MEN',
                            '00000000-0000-0000-0000-000000000000', '%s', %d, %d)""".formatted(hamgara.venue.Given.tomorrow(), area, reason, wishes, wishes * 60)));

        as(ADMIN)
                .get("/v1/demand?groupBy=REASON&area=" + area)
                .then()
                .statusCode(200)
                .body("items.key", contains("NOTHING_FOUND", "SLOT_FULL", "WAITING_LAPSED"))
                .body("items.hidden", contains(false, true, true))
                .body("items.requests", contains(13, null, null));
        as(ADMIN).get("/v1/demand?area=" + area).then().body("items[0].requests", equalTo(22));
    }

    /// A search that found nothing from 17:30 to 19:00 is spread over its hours.
    @Test
    void countsSearchesThatFoundNothingByTheHoursTheyWereFor() {
        String area = "0614" + ThreadLocalRandom.current().nextLong(100_000_000, 999_999_999);
        Instant starts = hamgara.venue.Given.tomorrow()
                .atTime(17, 30)
                .atZone(hamgara.kit.time.Tehran.ZONE)
                .toInstant();
        for (int i = 0; i < 5; i++) {
            demand.record(
                    Need.ofSearch(
                            2,
                            "0614",
                            area,
                            FacilityKind.POOL,
                            Audience.WOMEN,
                            starts,
                            starts.plus(90, ChronoUnit.MINUTES),
                            90),
                    null);
        }

        eventually(() -> as(ADMIN)
                .get("/v1/demand?groupBy=REASON&kind=POOL&audience=WOMEN&county=0614&reason=NOTHING_FOUND&area=" + area)
                .then()
                .statusCode(200)
                .body("items[0].requests", equalTo(5))
                .body("items[0].placeMinutes", equalTo(900)));
        assertThat(number("select place_minutes from demand_count where hour = 17 and area_code = '" + area + "'"))
                .isEqualTo(300);
        assertThat(number("select place_minutes from demand_count where hour = 18 and area_code = '" + area + "'"))
                .isEqualTo(600);
    }

    /// Six people who signed in wish for an hour each, two who did not count as one; between 16:00 and 20:00.
    @Test
    void countsEachSearchThatFoundNothingOncePerPersonAndWeek() {
        String county = county();
        String search = "/v1/availability?kind=POOL&audience=GIRLS&fromTime=16:00&toTime=20:00&from="
                + hamgara.venue.Given.tomorrow() + "&county=" + county;
        for (int i = 0; i < 6; i++) {
            String person = citizen();
            as(person).get(search).then().statusCode(200).body("items", hasSize(0));
            as(person).get(search).then().statusCode(200);
        }
        given().get(search).then().statusCode(200);
        given().get(search).then().statusCode(200);

        eventually(() -> as(ADMIN)
                .get("/v1/demand?groupBy=REASON&kind=POOL&audience=GIRLS&county=" + county)
                .then()
                .statusCode(200)
                .body("items[0].key", equalTo("NOTHING_FOUND"))
                .body("items[0].requests", equalTo(7))
                .body("items[0].placeMinutes", equalTo(7 * 60)));
    }

    /// Six searches of who did not sign in, for a thousand each and a minute apart, are one wish of one person; what is
    /// over
    /// or nowhere is none.
    @Test
    void letsNobodyMakeUpDemand() {
        String county = county();
        String search = "/v1/availability?kind=POOL&audience=BOYS&county=" + county;
        for (int i = 0; i < 6; i++) {
            given().get(search + "&party=1000&fromTime=16:0" + i + "&toTime=20:00&from=" + tomorrow())
                    .then()
                    .statusCode(200);
            as(citizen()).get(search + "&from=2020-01-01&to=2020-01-02").then().statusCode(200);
            as(citizen())
                    .get("/v1/availability?kind=POOL&audience=BOYS&facility=" + UUID.randomUUID())
                    .then()
                    .statusCode(200);
        }
        for (int i = 0; i < 5; i++) {
            as(citizen())
                    .get(search + "&fromTime=18:00&toTime=19:00&from=" + tomorrow())
                    .then()
                    .statusCode(200);
        }

        eventually(() -> as(ADMIN)
                .get("/v1/demand?groupBy=REASON&kind=POOL&audience=BOYS&county=" + county)
                .then()
                .statusCode(200)
                .body("items[0].requests", equalTo(6))
                .body("items[0].placeMinutes", equalTo(6 * 60)));
        assertThat(number("select count(*) from demand_count where day < date '2021-01-01' and county = '%s'"
                        .formatted(county)))
                .isZero();
    }

    @Test
    void knowsWhereASearchOfAFacilityWasFor() {
        Venue venue = venue("EDUCATION");
        String facility = hamgara.venue.Given.facility(venue, 5);
        for (int i = 0; i < 5; i++) {
            as(citizen()).get("/v1/availability?facility=" + facility).then().body("items", hasSize(0));
        }

        eventually(() -> ofVenue(venue, "KIND")
                .body("items[0].key", equalTo("SPORT_HALL"))
                .body("items[0].requests", equalTo(5)));
    }

    private static String county() {
        String county = String.valueOf(ThreadLocalRandom.current().nextInt(3000, 9999));
        sql("insert into county (code, switched_on_at) values ('%s', now()) on conflict do nothing".formatted(county));
        return county;
    }

    @Test
    void keepsNothingThatLeadsBackToAPerson() {
        String columns =
                "select count(*) from information_schema.columns where table_name in ('demand_count', 'demand_seen')"
                        + " and column_name in %s";
        assertThat(number(columns.formatted("('caller', 'card_id', 'person', 'pseudonym')")))
                .isZero();
        assertThat(number(columns.formatted("('digest', 'requests')"))).isEqualTo(2);
    }

    private static void refused(String person, String slot) {
        hold(person, UUID.randomUUID(), slot, UUID.randomUUID(), 1)
                .statusCode(409)
                .body("code", equalTo("SLOT_FULL"));
    }

    private static ValidatableResponse ofVenue(Venue venue, String groupBy) {
        return as(ADMIN)
                .get("/v1/demand?venue=" + venue.code() + "&groupBy=" + groupBy)
                .then()
                .statusCode(200);
    }

    private static void eventually(org.awaitility.core.ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
    }
}
