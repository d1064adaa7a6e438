package hamgara.venue.match;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.book;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.facility;
import static hamgara.venue.Given.held;
import static hamgara.venue.Given.hold;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.owner;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.tomorrow;
import static hamgara.venue.Given.venue;
import static hamgara.venue.OpenData.text;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.Given.Venue;
import hamgara.venue.match.CapacityMatchTest.Pair;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class MatchWithdrawalTest {

    private static final String SCHOOL = owner("EDUCATION");
    private static final String VILLAGE = owner("VILLAGE");

    @Test
    void booksTheHoursGivenAndReceivedForBothAgencies() {
        Pair pair = symmetric(null);
        LocalDate last = tomorrow().plusDays(60);
        int saturdays = count(DayOfWeek.SATURDAY, tomorrow(), last);
        int sundays = count(DayOfWeek.SUNDAY, tomorrow(), last);

        hours(pair, tomorrow(), last)
                .body("items", hasSize(2))
                .body("items[0].agency", equalTo("EDUCATION"))
                .body("items[0].partner", equalTo("VILLAGE"))
                .body("items[0].minutesGiven", equalTo(180 * saturdays))
                .body("items[0].minutesReceived", equalTo(120 * sundays))
                .body("items[1].minutesGiven", equalTo(120 * sundays))
                .body("items[1].minutesReceived", equalTo(180 * saturdays))
                .body("items[1].balance", equalTo(120 * sundays - 180 * saturdays));
        hours(pair, last, tomorrow()).statusCode(422).body("code", equalTo("REPORT_PERIOD_WRONG"));
    }

    @Test
    void booksNothingForOneConsentAlone() {
        Pair pair = CapacityMatchTest.parallel(null);
        CapacityMatchTest.propose(SCHOOL, pair, CapacityMatchTest.halves(pair)).statusCode(200);
        CapacityMatchTest.consent(SCHOOL, pair, 1).statusCode(201);

        CapacityMatchTest.capacity(pair.school()).body("state", equalTo("MATCHED"));
        hours(pair, tomorrow(), tomorrow().plusDays(60)).body("items", hasSize(0));
    }

    @Test
    void runsForTwoMoreWeeksAfterNotice() {
        Venue venue = venue("EDUCATION");
        Pair pair = symmetric(facility(venue, 30));
        LocalDate last = tomorrow().plusDays(13);

        withdraw(owner("SPORT_YOUTH"), pair, etag(pair)).statusCode(403).body("code", equalTo("NOT_YOUR_MATCH"));
        withdraw(VILLAGE, pair, etag(pair))
                .statusCode(200)
                .body("state", equalTo("SYMMETRIC"))
                .body("endsOn", equalTo(last.toString()))
                .body("noticeBy", equalTo("VILLAGE"));

        withdraw(SCHOOL, pair, etag(pair)).statusCode(409).body("code", equalTo("MATCH_SETTLED"));
        hours(pair, tomorrow(), last).body("items.find { it.agency == 'EDUCATION' }.minutesGiven", equalTo(360));
        hours(pair, last.plusDays(1), last.plusDays(60)).body("items", hasSize(0));
        assertThat(open(venue, "<=", last)).isPositive();
        assertThat(open(venue, ">", last)).isZero();
        await().until(() ->
                CapacityMatchTest.events(pair.match()).contains("hamgara.venue.capacity-match-withdrawn.v1"));
    }

    /// Of what is held or booked already nothing more is to be had, and it is gone once nobody has it.
    @Test
    void closesTheLaterSlotsThatPeopleHaveAtOnce() {
        Venue venue = venue("EDUCATION");
        Pair pair = symmetric(facility(venue, 30));
        LocalDate last = tomorrow().plusDays(13);
        List<String> later = given().get("/v1/slots?limit=100&venue=" + venue.code() + "&from=" + last.plusDays(1)
                        + "&to=" + last.plusDays(21))
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        String holder = citizen();
        UUID held = held(holder, later.get(0), UUID.randomUUID());
        booked(citizen(), later.get(1), UUID.randomUUID());

        withdraw(VILLAGE, pair, etag(pair)).statusCode(200);

        for (String slot : later.subList(0, 3)) {
            hold(citizen(), UUID.randomUUID(), slot, UUID.randomUUID(), 1).statusCode(409);
        }
        book(holder, UUID.randomUUID(), held).statusCode(409);
        as(holder).delete("/v1/holds/" + held).then().statusCode(204);
        hold(citizen(), UUID.randomUUID(), later.get(0), UUID.randomUUID(), 1).statusCode(409);
        await().untilAsserted(() -> assertThat(number(
                        "select count(*) from slot where id = '%s' and status = 'RELEASED'".formatted(later.get(0))))
                .isEqualTo(1));
        assertThat(number("select count(*) from booking where slot_id = '%s' and state = 'CONFIRMED'"
                        .formatted(later.get(1))))
                .isEqualTo(1);
        assertThat(number(
                        "select count(*) from slot where venue_id = '%s' and held + booked = 0 and status <> 'RELEASED' and starts_at > '%s'"
                                .formatted(venue.id(), last.plusDays(2))))
                .isZero();
        once(ADMIN)
                .body("{\"fromOn\": \"%s\", \"toOn\": \"%s\"}".formatted(last.plusDays(1), last.plusDays(21)))
                .post("/v1/opening-sets/"
                        + text("select id::text from opening_set where match_id = '" + pair.match() + "'") + "/slots")
                .then()
                .body("created", anyOf(nullValue(), equalTo(0)));
    }

    @Test
    void countsNoHoursWhileTheVenueIsClosed() {
        Venue venue = venue("EDUCATION");
        Pair pair = symmetric(facility(venue, 30));
        LocalDate last = tomorrow().plusDays(60);
        int saturdays = count(DayOfWeek.SATURDAY, tomorrow(), last);
        hours(pair, tomorrow(), last).body("items[0].minutesGiven", equalTo(180 * saturdays));

        // a week, but for the first of the three hours of its Saturday
        sql("""
                insert into closure (id, venue_id, starts_at, ends_at, reason, text_fa, announced_at, announced_by, version)
                select gen_random_uuid(), '%s', (day + time '18:00') at time zone 'Asia/Tehran',
                       (day + 7) at time zone 'Asia/Tehran', 'HEAT', 'گرما', now(), 'test', 0
                from (select min(day) as day from exchanged_hours where match_id = '%s' and given_minutes = 180) h""".formatted(venue.id(), pair.match()));

        hours(pair, tomorrow(), last)
                .body("items[0].minutesGiven", equalTo(180 * saturdays - 120))
                .body("items[1].minutesReceived", equalTo(180 * saturdays - 120));
    }

    @Test
    void endsWhenTheNoticeIsOver() {
        Pair pair = symmetric(null);
        withdraw(SCHOOL, pair, etag(pair)).statusCode(200);

        sql("update capacity_match set ends_on = current_date - 2 where id = '" + pair.match() + "'");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> as(SCHOOL)
                        .get("/v1/capacity-matches/" + pair.match())
                        .then()
                        .body("state", equalTo("WITHDRAWN")));
        CapacityMatchTest.capacity(pair.school()).body("state", equalTo("PARALLEL"));
        CapacityMatchTest.capacity(pair.village()).body("state", equalTo("PARALLEL"));
    }

    @Test
    void endsAtOnceWhatIsNotAgreed() {
        Pair pair = CapacityMatchTest.parallel(null);
        String seen = etag(pair);
        CapacityMatchTest.propose(SCHOOL, pair, CapacityMatchTest.halves(pair)).statusCode(200);

        withdraw(VILLAGE, pair, seen).statusCode(412);
        withdraw(VILLAGE, pair, etag(pair)).statusCode(200).body("state", equalTo("WITHDRAWN"));
        CapacityMatchTest.consent(SCHOOL, pair, 1).statusCode(409).body("code", equalTo("MATCH_SETTLED"));
    }

    @Test
    void givesNoticeWhenAnOwnerTakesTheOfferBack() {
        Venue venue = venue("EDUCATION");
        Pair pair = symmetric(facility(venue, 30));
        once(VILLAGE)
                .header(
                        "If-Match",
                        given().get("/v1/capacities/" + pair.village())
                                .then()
                                .extract()
                                .header("ETag"))
                .post("/v1/capacities/" + pair.village() + "/withdraw")
                .then()
                .statusCode(200);

        LocalDate last = tomorrow().plusDays(13);
        assertThat(open(venue, ">", last)).isZero();
        as(SCHOOL)
                .get("/v1/capacity-matches/" + pair.match())
                .then()
                .body("state", equalTo("SYMMETRIC"))
                .body("endsOn", equalTo(last.toString()));
        hours(pair, last.plusDays(1), last.plusDays(60)).body("items", hasSize(0));
    }

    private static Pair symmetric(@org.jspecify.annotations.Nullable String hall) {
        Pair pair = CapacityMatchTest.parallel(hall);
        CapacityMatchTest.propose(SCHOOL, pair, CapacityMatchTest.halves(pair)).statusCode(200);
        CapacityMatchTest.consent(VILLAGE, pair, 1).statusCode(201);
        CapacityMatchTest.consent(SCHOOL, pair, 1).statusCode(201).body("state", equalTo("SYMMETRIC"));
        return pair;
    }

    private static String etag(Pair pair) {
        return as(SCHOOL)
                .get("/v1/capacity-matches/" + pair.match())
                .then()
                .extract()
                .header("ETag");
    }

    private static ValidatableResponse withdraw(String who, Pair pair, String etag) {
        return once(who)
                .header("If-Match", etag)
                .post("/v1/capacity-matches/" + pair.match() + "/withdraw")
                .then();
    }

    private static ValidatableResponse hours(Pair pair, LocalDate from, LocalDate to) {
        return as(SCHOOL)
                .get("/v1/agency-hours?match=" + pair.match() + "&from=" + from + "&to=" + to)
                .then();
    }

    private static int count(DayOfWeek day, LocalDate from, LocalDate to) {
        return (int) from.datesUntil(to.plusDays(1))
                .filter(each -> each.getDayOfWeek() == day)
                .count();
    }

    private static long open(Venue venue, String relation, LocalDate day) {
        return number("""
                select count(*) from slot where venue_id = '%s' and status = 'OPEN'
                  and (starts_at at time zone 'Asia/Tehran')::date %s '%s'""".formatted(venue.id(), relation, day));
    }
}
