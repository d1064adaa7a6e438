package hamgara.venue.utilisation;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.hold;
import static hamgara.venue.Given.sql;
import static hamgara.venue.utilisation.CapacityLedgerTest.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class UtilisationTest {

    /// A test week: what is reported is places used over places offered, and beside it what was refused.
    @Test
    void reportsUseAndUnmetDemandSideBySide() {
        Past monday = Past.day("EDUCATION", 10);
        monday.booked(9, 10, "CHECKED_IN");
        monday.booked(10, 6, "CHECKED_IN");
        for (int i = 0; i < 6; i++) {
            hold(citizen(), UUID.randomUUID(), monday.slots().get(9), UUID.randomUUID(), 1)
                    .statusCode(409)
                    .body("code", equalTo("SLOT_FULL"));
        }
        LocalDate slotDay = hamgara.venue.Given.tomorrow();
        // counted for the day the slot was on then, before it is moved
        eventually(() -> as(ADMIN)
                .get("/v1/demand?venue=" + monday.venue().code())
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].requests", equalTo(6))
                .body("items[0].placeMinutes", equalTo(360)));
        hamgara.venue.Given.sql(
                "update demand_count set day = day - 6 where facility_id = '" + monday.facility() + "'");
        LocalDate day = monday.daysAgo(5);
        assertThat(day).isEqualTo(slotDay.minusDays(6));

        eventually(() -> report(monday, day, day, "WINDOW")
                .body("items.find { it.key.endsWith('17') }.attended", equalTo(600))
                .body("items.find { it.key.endsWith('17') }.offered", equalTo(600))
                .body("items.find { it.key.endsWith('17') }.useRate", equalTo(1.0f))
                .body("items.find { it.key.endsWith('17') }.unmet", equalTo(360))
                .body("items.find { it.key.endsWith('17') }.unmetRequests", equalTo(6))
                .body("items.find { it.key.endsWith('18') }.useRate", equalTo(0.6f))
                .body("items.find { it.key.endsWith('18') }.unmet", equalTo(0)));
        report(monday, day.minusDays(3), day.plusDays(3), "TOTAL")
                .body("items", hasSize(1))
                .body("items[0].attended", equalTo(960))
                .body("items[0].offered", equalTo(7200))
                .body("items[0].useRate", equalTo(0.1333f))
                .body("items[0].unmet", equalTo(360));
    }

    @Test
    void hidesNumbersBehindWhichFewerThanFivePeopleStand() {
        Past past = Past.day("EDUCATION", 20);
        past.booked(0, 4, "CHECKED_IN");
        past.booked(1, 6, "CHECKED_IN");
        past.booked(2, 9, "CHECKED_IN");
        past.booked(3, 12, "CHECKED_IN");
        LocalDate day = past.daysAgo(5);

        eventually(() -> report(past, day, day, "HOUR")
                .body("items.find { it.key == '08' }.hidden", equalTo(true))
                .body("items.find { it.key == '08' }.offered", equalTo(1200))
                .body("items.find { it.key == '08' }.attended", nullValue())
                .body("items.find { it.key == '08' }.unsold", nullValue())
                .body("items.find { it.key == '08' }.useRate", nullValue())
                // one hidden line alone could be reckoned from the total
                .body("items.find { it.key == '09' }.hidden", equalTo(true))
                .body("items.find { it.key == '10' }.attended", equalTo(540))
                .body("items.find { it.key == '11' }.attended", equalTo(720)));
        report(past, day, day, "TOTAL").body("items[0].attended", equalTo(31 * 60));
    }

    /// Five came to the one hall, and one came five times to the other.
    @Test
    void countsAPersonOnceHoweverOftenTheyCame() {
        Past five = Past.day("EDUCATION", 10);
        Past one = Past.day("EDUCATION", 10);
        for (int i = 0; i < 5; i++) {
            five.booked(i, 1, "CHECKED_IN");
            one.booked(i, 1, "CHECKED_IN");
        }
        String same = UUID.randomUUID().toString();
        sql("update booking set card_id = '%s' where slot_id in (select id from slot where facility_id = '%s')"
                .formatted(same, one.facility()));
        LocalDate day = five.daysAgo(5);
        one.daysAgo(5);

        eventually(() -> report(five, day, day, "TOTAL").body("items[0].attended", equalTo(300)));
        eventually(() -> report(one, day, day, "TOTAL")
                .body("items[0].offered", equalTo(7200))
                .body("items[0].hidden", equalTo(true))
                .body("items[0].attended", nullValue()));
    }

    @Test
    void groupsByWhatIsAskedFor() {
        Past past = Past.day("EDUCATION", 10);
        LocalDate day = past.daysAgo(6);
        eventually(() -> report(past, day, day, "KIND").body("items[0].key", equalTo("SPORT_HALL")));
        report(past, day, day, "AGENCY").body("items[0].key", equalTo("EDUCATION"));
        report(past, day, day, "VENUE")
                .body("items[0].key", equalTo(past.venue().code()));
        report(past, day, day, "FACILITY").body("items[0].key", equalTo(past.facility()));
        report(past, day, day, "AREA").body("items[0].key", equalTo("0614"));
        report(past, day, day, "AUDIENCE")
                .body("items.find { it.key == 'MIXED' }.offered", equalTo(7200))
                .body("items.find { it.key == 'NONE' }.notOffered", equalTo(7200));
        as(ADMIN)
                .get(
                        "/v1/utilisation?audience=MIXED&fromHour=8&toHour=9&kind=SPORT_HALL&agency=EDUCATION&county=0614&weekday="
                                + day.getDayOfWeek().name().substring(0, 3) + "&facility=" + past.facility() + "&from="
                                + day)
                .then()
                .statusCode(200)
                .body("items[0].offered", equalTo(1200));
        report(past, day, day.minusDays(1), "TOTAL").statusCode(422).body("code", equalTo("REPORT_PERIOD_WRONG"));
        as(citizen()).get("/v1/utilisation").then().statusCode(403);
    }

    private static ValidatableResponse report(Past past, LocalDate from, LocalDate to, String groupBy) {
        return as(ADMIN)
                .get("/v1/utilisation?venue=%s&from=%s&to=%s&groupBy=%s"
                        .formatted(past.venue().code(), from, to, groupBy))
                .then();
    }
}
