package hamgara.venue.parity;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.facility;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.venue;
import static hamgara.venue.GivenHall.at;
import static hamgara.venue.GivenHall.exclusive;
import static hamgara.venue.GivenHall.space;
import static hamgara.venue.GivenHall.taken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.PublishedEvent;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import hamgara.venue.CardStub;
import hamgara.venue.Given;
import hamgara.venue.Given.Venue;
import hamgara.venue.utilisation.Planned;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class ParityTest {

    private static final int MON = 2;
    private static final int THU = 5;

    @Test
    void alertsAt44PercentWithTheLimitAt45() {
        Planned county = Planned.anew();
        Hall hall = hall(county);
        slot(hall, MON, "18:00", "WOMEN", 44);
        slot(hall, MON, "19:00", "MEN", 56);

        report(county)
                .body("womenPercent", equalTo(44.0f))
                .body("limitPercent", equalTo(45))
                .body("alert", equalTo(true));
        assertThat(set(county, 44, 0)).isEqualTo(200);
        report(county).body("limitPercent", equalTo(44)).body("alert", equalTo(false));
        assertThat(set(county, 45, 0)).isEqualTo(412);
        assertThat(set(county, 45, 1)).isEqualTo(200);
        report(county).body("alert", equalTo(true));
    }

    @Test
    void alertsAHairUnderTheLimitAndNotAtIt() {
        Planned county = Planned.anew();
        Hall hall = hall(county);
        slot(hall, MON, "18:00", "GIRLS", 4499);
        slot(hall, MON, "19:00", "MIXED", 5501);
        report(county).body("womenPercent", equalTo(44.99f)).body("alert", equalTo(true));

        sql("update slot set capacity = capacity + case audience when 'GIRLS' then 1 else -1 end where venue_id = '"
                + hall.venue().id() + "'");
        report(county).body("womenPercent", equalTo(45.0f)).body("alert", equalTo(false));
    }

    /// Mornings of working days do not count, a slot over 17:00 from then on, Thursday as a whole.
    @Test
    void countsEveningsAndWeekendsOnly() {
        Planned county = Planned.anew();
        Hall hall = hall(county);
        slot(hall, MON, "09:00", "MEN", 1000);
        slot(hall, MON, "16:30", "MEN", 10);
        slot(hall, THU, "09:00", "WOMEN", 10);
        slot(hall, THU, "11:00", "FAMILY", 5);

        report(county)
                .body("women", equalTo(600))
                .body("men", equalTo(300))
                .body("everyone", equalTo(300))
                .body("womenPercent", equalTo(50.0f));
        sql("update slot set status = 'CANCELLED' where audience = 'MEN' and venue_id = '"
                + hall.venue().id() + "'");
        report(county).body("men", equalTo(0));
    }

    /// Girls count with women and boys with men; families, everyone and people with a disability with neither.
    @Test
    void countsGirlsWithWomenAndBoysWithMen() {
        Planned county = Planned.anew();
        Hall hall = hall(county);
        slot(hall, THU, "08:00", "WOMEN", 1);
        slot(hall, THU, "09:00", "GIRLS", 2);
        slot(hall, THU, "10:00", "MEN", 4);
        slot(hall, THU, "11:00", "BOYS", 8);
        slot(hall, THU, "12:00", "MIXED", 16);
        slot(hall, THU, "13:00", "FAMILY", 32);
        slot(hall, THU, "14:00", "DISABLED", 64);

        report(county)
                .body("women", equalTo(3 * 60))
                .body("men", equalTo(12 * 60))
                .body("everyone", equalTo(112 * 60));
    }

    /// Women's half of the evenings, in a venue of its own, until one thing or the other keeps everybody out of it.
    @Test
    void leavesOutWhatNobodyCanUse() {
        Planned county = Planned.anew();
        Hall women = hall(county);
        slot(women, MON, "18:00", "WOMEN", 50);
        slot(hall(county), MON, "18:00", "MEN", 50);
        report(county).body("womenPercent", equalTo(50.0f)).body("alert", equalTo(false));
        String venue = "'" + women.venue().id() + "'";
        LocalDate day = Planned.saturday().plusWeeks(1).plusDays(MON);

        String[][] faults = {
            {
                """
                insert into closure (id, venue_id, starts_at, ends_at, reason, text_fa, announced_at, announced_by, version)
                values (gen_random_uuid(), %s, timestamp '%s 18:30' at time zone 'Asia/Tehran',
                        timestamp '%s 23:00' at time zone 'Asia/Tehran', 'DUST', 'گرد و غبار', now(), 'test', 0)""".formatted(venue, day, day),
                "update closure set revoked_at = now(), revoked_by = 'test' where venue_id = " + venue
            },
            {"""
                insert into school_block (id, venue_id, kind, name, from_on, to_on, weekdays, set_by, version)
                values (gen_random_uuid(), %s, 'EXAMS', 'آزمون', '%s', '%s', '{MON}', 'test', 0)""".formatted(venue, day, day), "update school_block set removed_at = now() where venue_id = " + venue},
            {
                "update venue set publication = 'HIDDEN' where id = " + venue,
                "update venue set publication = 'PUBLISHED' where id = " + venue
            },
            {
                "update slot set staff = 'LIFEGUARD WOMEN' where venue_id = " + venue,
                "update slot set staff = null where venue_id = " + venue
            },
            {
                "update slot set status = 'SUSPENDED' where venue_id = " + venue,
                "update slot set status = 'OPEN' where venue_id = " + venue
            }
        };
        for (String[] fault : faults) {
            sql(fault[0]);
            report(county).body("women", equalTo(0)).body("alert", equalTo(true));
            sql(fault[1]);
            report(county).body("women", equalTo(3000));
        }
    }

    /// A court is offered while it is open, whoever has taken it; a round takes its hours out.
    @Test
    void countsTheOpeningHoursOfWhatPartiesTakeForAChosenTime() {
        Planned county = Planned.anew();
        Venue venue = venue("SPORT_YOUTH");
        String court = exclusive(venue, 10, List.of(space(venue, null)));
        sql("update venue set county = '" + county.county() + "' where id = '" + venue.id() + "'");
        LocalDate day = Given.tomorrow();
        // from five to eight, or all of Thursday and Friday
        int hours = List.of(4, 5).contains(day.getDayOfWeek().getValue()) ? 12 : 3;
        report(county, day).body("everyone", equalTo(hours * 600)).body("women", equalTo(0));

        taken(Given.citizen(), court, at(17), at(18), 4);
        report(county, day).body("everyone", equalTo(hours * 600));

        String closure = UUID.randomUUID().toString();
        sql("""
                insert into closure (id, venue_id, starts_at, ends_at, reason, text_fa, announced_at, announced_by, version)
                values ('%s', '%s', '%s', '%s', 'DUST', 'گرد و غبار', now(), 'test', 0)""".formatted(closure, venue.id(), at(18, 30), at(23)));
        report(county, day).body("everyone", equalTo(hours * 600 - 900));
        sql("update closure set revoked_at = now(), revoked_by = 'test' where id = '" + closure + "'");
        sql("update opening_span set audience = 'WOMEN', staff = 'WOMEN' where opening_set_id in"
                + " (select id from opening_set where facility_id = '" + court + "')");
        report(county, day).body("everyone", equalTo(0)).body("women", equalTo(0));
        sql("update opening_span set staff = null where opening_set_id in"
                + " (select id from opening_set where facility_id = '" + court + "')");
        report(county, day).body("women", equalTo(hours * 600)).body("alert", equalTo(false));
    }

    @Test
    void tellsNothingWhereNothingIsOffered() {
        report(Planned.anew()).body("womenPercent", nullValue()).body("alert", equalTo(false));
    }

    @Test
    void raisesTheAlertOfAWeekOnce() {
        Planned county = Planned.anew();
        Hall hall = hall(county);
        slot(hall, MON, "18:00", "MEN", 10);

        UUID subject = UUID.nameUUIDFromBytes(("parity/" + county.county()).getBytes(StandardCharsets.UTF_8));
        await().atMost(Duration.ofSeconds(90)).until(() -> !alerts(subject).isEmpty());
        assertThat(alerts(subject)).hasSize(1);
        assertThat(alerts(subject).getFirst().data().toString()).contains("\"limitPercent\":45");
        as(ADMIN)
                .get("/v1/parity/alerts?county=" + county.county())
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].weekOn", equalTo(Planned.saturday().toString()))
                .body("items[0].womenPercent", equalTo(0.0f))
                .body("items[0].limitPercent", equalTo(45));
        as(Given.citizen())
                .get("/v1/parity/alerts?county=" + county.county())
                .then()
                .statusCode(403);
    }

    private static List<PublishedEvent> alerts(UUID subject) {
        return PublishedEvents.on("hamgara.venue").ofSubject(subject);
    }

    private record Hall(Venue venue, String facility, String openingSet) {}

    private static Hall hall(Planned county) {
        Venue venue = venue("EDUCATION");
        String facility = facility(venue, 9999);
        String set = Given.openingSet(facility, 10, 0);
        sql("update venue set county = '" + county.county() + "' where id = '" + venue.id() + "'");
        return new Hall(venue, facility, set);
    }

    /// An hour in the week after this one.
    private static void slot(Hall hall, int daysAfterSaturday, String at, String audience, int places) {
        LocalDate day = Planned.saturday().plusWeeks(1).plusDays(daysAfterSaturday);
        sql("""
                insert into slot (id, facility_id, venue_id, opening_set_id, starts_at, ends_at, audience, capacity)
                values ('%1$s', '%2$s', '%3$s', '%4$s', timestamp '%5$s %6$s' at time zone 'Asia/Tehran',
                        timestamp '%5$s %6$s' at time zone 'Asia/Tehran' + interval '1 hour', '%7$s', %8$d)""".formatted(
                UUID.randomUUID(), hall.facility(), hall.venue().id(), hall.openingSet(), day, at, audience, places));
    }

    private static ValidatableResponse report(Planned county) {
        return as(ADMIN).get("/v1/parity?county=" + county.county()).then().statusCode(200);
    }

    private static ValidatableResponse report(Planned county, LocalDate day) {
        return as(ADMIN)
                .get("/v1/parity?county=%s&from=%s&to=%s".formatted(county.county(), day, day))
                .then()
                .statusCode(200);
    }

    private static int set(Planned county, int percent, long version) {
        return as(Tokens.of("programme-manager").county(county.county()).bearer())
                .header("If-Match", "\"" + version + "\"")
                .body("{\"percent\": " + percent + "}")
                .put("/v1/parity/limits/" + county.county())
                .then()
                .extract()
                .statusCode();
    }
}
