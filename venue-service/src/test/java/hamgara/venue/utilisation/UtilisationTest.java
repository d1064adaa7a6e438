package hamgara.venue.utilisation;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.hold;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.once;
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
    void leadsFromNoLineOfTheLedgerBackToACard() {
        OnTwoDays one = OnTwoDays.anew();

        assertThat(one.lines("&& " + one.plain())).isZero();
    }

    /// Lines that were there before there was a secret get it too, so that one person stays one.
    @Test
    void countsAPersonOnceAcrossTheDayThatBroughtTheSecret() {
        OnTwoDays one = OnTwoDays.anew();
        String facility = "facility_id = '" + one.past().facility() + "'";
        sql("update capacity_ledger set people_keyed = false, attended_people = " + one.plain()
                + " where attended_people <> '{}' and " + facility);

        eventually(() -> assertThat(one.lines("&& " + one.plain())).isZero());
        sql("delete from capacity_ledger where day = '" + one.day() + "' and " + facility);
        once(ADMIN)
                .body("{\"fromOn\": \"%1$s\", \"toOn\": \"%1$s\", \"facilityId\": \"%2$s\"}"
                        .formatted(one.day(), one.past().facility()))
                .post("/v1/utilisation/rebuild")
                .then()
                .statusCode(202);
        eventually(() -> assertThat(one.lines("<> '{}'")).isEqualTo(2));
        assertThat(number("select cardinality(few(attended_people)) from capacity_ledger where " + facility))
                .isEqualTo(1);
    }

    /// Nothing of a facility is being reckoned any more, so that lines may be touched.
    private static void reckoned(String facility) {
        eventually(() -> assertThat(number("select count(*) from ledger_change where facility_id = '" + facility + "'"))
                .isZero());
    }

    /// Somebody who came on two days.
    private record OnTwoDays(Past past, String card, LocalDate day) {

        static OnTwoDays anew() {
            Past past = Past.day("EDUCATION", 10);
            past.booked(0, 1, "CHECKED_IN");
            past.booked(1, 1, "CHECKED_IN");
            String card = UUID.randomUUID().toString();
            sql("update booking set card_id = '%s' where slot_id in (select id from slot where facility_id = '%s')"
                    .formatted(card, past.facility()));
            LocalDate day = past.daysAgo(5);
            sql("update slot set starts_at = starts_at - interval '1 day', ends_at = ends_at - interval '1 day'"
                    + " where id = '" + past.slots().get(1) + "'");
            var both = new OnTwoDays(past, card, day);
            eventually(() -> assertThat(number("select count(distinct day) from capacity_ledger where facility_id = '"
                            + past.facility() + "' and attended_people <> '{}'"))
                    .isEqualTo(2));
            eventually(() -> assertThat(both.lines("<> '{}'")).isEqualTo(2));
            reckoned(past.facility());
            return both;
        }

        String plain() {
            return "people_of('" + card + "', 1)";
        }

        /// How many there are with such people.
        long lines(String people) {
            return number("select count(*) from capacity_ledger where facility_id = '" + past.facility()
                    + "' and attended_people " + people);
        }
    }

    /// Once no report reaches from a day to today, nobody can be told apart any more, and the day reads as before.
    @Test
    void forgetsPeopleAfterTheLongestReport() {
        Past past = Past.day("EDUCATION", 20);
        past.booked(0, 4, "CHECKED_IN");
        past.booked(1, 6, "CHECKED_IN");
        past.booked(2, 9, "CHECKED_IN");
        past.booked(3, 12, "CONFIRMED");
        LocalDate day = past.daysAgo(5).minusDays(445);
        String told = " from capacity_ledger where facility_id = '" + past.facility() + "' and ";
        String known = "select count(*)" + told
                + "not (attended_people in ('{}', '{1,2,3,4,5}') and no_show_people in ('{}', '{1,2,3,4,5}'))";
        eventually(() -> assertThat(number(known)).isEqualTo(4));
        reckoned(past.facility());
        sql("update capacity_ledger set day = day - 445 where facility_id = '" + past.facility() + "'");
        String hours = report(past, day, day, "HOUR").extract().asString();
        String total = report(past, day, day, "TOTAL").extract().asString();
        assertThat(hours).contains("\"attended\":540").contains("\"noShow\":720");

        sql("update ledger_state set people_from = '" + day + "'");

        eventually(() -> assertThat(number(known)).isZero());
        assertThat(report(past, day, day, "HOUR").extract().asString()).isEqualTo(hours);
        assertThat(report(past, day, day, "TOTAL").extract().asString()).isEqualTo(total);
    }

    @Test
    void keepsNobodyOfADayThatIsReckonedAfterThat() {
        Past past = Past.day("EDUCATION", 20);
        past.booked(0, 4, "CHECKED_IN");
        past.booked(1, 9, "CHECKED_IN");
        past.booked(2, 12, "CHECKED_IN");
        LocalDate day = past.daysAgo(450);

        eventually(() -> report(past, day, day, "HOUR")
                .body("items.find { it.key == '08' }.hidden", equalTo(true))
                .body("items.find { it.key == '10' }.attended", equalTo(720)));
        assertThat(number("select count(*) from capacity_ledger where facility_id = '" + past.facility()
                        + "' and attended_people not in ('{}', '{1,2,3,4,5}')"))
                .isZero();
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
