package hamgara.venue.course;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.askedAbout;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.book;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.free;
import static hamgara.venue.Given.hold;
import static hamgara.venue.Given.holdIsOver;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.slotStartsIn;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.staffOf;
import static hamgara.venue.Given.tomorrow;
import static hamgara.venue.GivenHall.drift;
import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.PublishedEvent;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import hamgara.venue.CardStub;
import hamgara.venue.Given;
import hamgara.venue.Given.Venue;
import hamgara.venue.GivenLine.Person;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Lotteries of classes: whoever wins has places in all sessions to come, or in none.
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class CourseLotteryTest {

    /// A class of a session each day from tomorrow on.
    private record Course(Venue venue, String facility, String series, List<String> slots) {

        static Course of(int sessions, int places) {
            Venue venue = Given.venue("SPORT_YOUTH");
            String facility = Given.facility(venue, places);
            String series = once(ADMIN)
                    .body("""
                            {"kind": "CLASS", "names": {"fa": "کلاس شنا"}, "rule": "FREQ=DAILY;COUNT=%d", "fromOn": "%s",
                             "toOn": "%s", "startTime": "17:00", "minutes": 60, "audience": "MIXED", "places": %d}""".formatted(sessions, tomorrow(), tomorrow().plusDays(90), places))
                    .post("/v1/facilities/" + facility + "/session-series")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            return new Course(venue, facility, series, sessions(series));
        }

        static List<String> sessions(String series) {
            return given().get("/v1/session-series/" + series + "/sessions?limit=100")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.slotId");
        }

        ValidatableResponse change(String body) {
            String path = "/v1/session-series/" + series;
            return as(ADMIN)
                    .header("If-Match", given().get(path).header("ETag"))
                    .body("{" + body + "}")
                    .put(path + "/sessions/" + tomorrow().plusDays(1))
                    .then()
                    .statusCode(200);
        }

        String announced(int places) {
            return announce(staffOf(venue.code()), "\"seriesId\": \"" + series + "\"", places)
                    .statusCode(201)
                    .body("state", equalTo("ANNOUNCED"))
                    .body("slotId", nullValue())
                    .body("seriesId", equalTo(series))
                    .extract()
                    .path("id");
        }

        long byLot() {
            return number("select count(*) from slot where by_lot and facility_id = '" + facility + "'");
        }
    }

    private static ValidatableResponse announce(String bearer, String of, int places) {
        Instant closesAt = Instant.now().plus(Duration.ofMinutes(20));
        return once(bearer)
                .body("""
                        {%s, "places": %d, "opensAt": "%s", "closesAt": "%s", "seedKnownAt": "%s",
                         "seedSource": {"fa": "نخستین عدد قرعه‌کشی بانک در پایان ماه"}}""".formatted(
                        of, places, closesAt.minus(Duration.ofDays(1)), closesAt, closesAt.plus(Duration.ofMinutes(5))))
                .post("/v1/lotteries")
                .then();
    }

    private static Person entered(String lottery, int party) {
        return entered(citizen(), UUID.randomUUID(), lottery, party);
    }

    private static Person entered(String bearer, UUID card, String lottery, int party) {
        UUID id = UUID.randomUUID();
        as(bearer)
                .body("{\"lotteryId\": \"%s\", \"cardId\": \"%s\", \"party\": %d}".formatted(lottery, card, party))
                .put("/v1/lottery-entries/" + id)
                .then()
                .statusCode(201)
                .body("state", equalTo("ENTERED"))
                .body("slotId", nullValue());
        return new Person(bearer, id);
    }

    private static JsonPath entry(Person person) {
        return as(person.bearer())
                .get("/v1/lottery-entries/" + person.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String state(Person person) {
        return entry(person).getString("state");
    }

    private static UUID offer(Person person) {
        return UUID.fromString(entry(person).getString("holdId"));
    }

    private static String read(String lottery) {
        return given().get("/v1/lotteries/" + lottery)
                .then()
                .statusCode(200)
                .extract()
                .path("state");
    }

    /// What the passing of time alone does.
    private static void timesAre(String lottery, int closing, int seed) {
        sql(
                ("set session_replication_role = replica; update lottery set opens_at = clock_timestamp() - interval '1 day',"
                                + " closes_at = clock_timestamp() + %d * interval '1 minute',"
                                + " seed_known_at = clock_timestamp() + %d * interval '1 minute' where id = '%s';"
                                + " set session_replication_role = origin")
                        .formatted(closing, seed, lottery));
    }

    private static void closed(String lottery) {
        timesAre(lottery, -10, 60);
        await().until(() -> read(lottery).equals("CLOSED"));
        timesAre(lottery, -10, -1);
    }

    private static void drawn(String lottery) {
        closed(lottery);
        as(Tokens.of("auditor").bearer())
                .body("{\"publicValue\": \"483920\"}")
                .put("/v1/lotteries/" + lottery + "/draw")
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAWN"));
    }

    private static List<Person> asDrawn(List<Person> people) {
        return people.stream()
                .sorted(Comparator.comparingInt(person -> entry(person).getInt("place")))
                .toList();
    }

    private static ValidatableResponse held(Person person) {
        return as(person.bearer()).get("/v1/holds/" + offer(person)).then().statusCode(200);
    }

    @Test
    void givesWinnersPlacesInAllSessionsWhichBecomeOneBooking() {
        Course course = Course.of(3, 2);
        String lottery = course.announced(2);
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            people.add(entered(lottery, 1));
        }
        drawn(lottery);
        people = asDrawn(people);

        given().get("/v1/lotteries/" + lottery + "/proof")
                .then()
                .body("tickets.won", contains(true, true, false, false))
                .body("seed", notNullValue());
        held(people.get(0)).body("state", equalTo("HELD")).body("items.slotId", equalTo(course.slots()));
        assertThat(people.subList(2, 4)).allSatisfy(loser -> {
            assertThat(state(loser)).isEqualTo("IN_LINE");
            assertThat(entry(loser).getString("holdId")).isNull();
        });
        assertThat(course.byLot()).isEqualTo(3);
        for (Person winner : people.subList(0, 2)) {
            assertThat(state(winner)).isEqualTo("WON");
            book(winner.bearer(), UUID.randomUUID(), offer(winner))
                    .statusCode(201)
                    .body("items", hasSize(3))
                    .body("items.state", everyItem(equalTo("CONFIRMED")));
        }

        List<Person> losers = people.subList(2, 4);
        await().until(() -> losers.stream().allMatch(loser -> state(loser).equals("UNSERVED")));
        assertThat(course.byLot()).isZero();
        assertThat(course.slots()).allSatisfy(slot -> assertThat(free(slot)).isZero());
        await().until(() -> number(
                        "select coalesce(sum(requests), 0) from demand_count where reason = 'WAITING_LAPSED' and facility_id = '"
                                + course.facility() + "'")
                == 6);
        assertThat(drift(course.venue())).isZero();
        UUID winner = people.getFirst().id();
        await().untilAsserted(
                        () -> assertThat(PublishedEvents.on("hamgara.venue").ofSubject(winner))
                                .extracting(PublishedEvent::type)
                                .containsExactly("hamgara.venue.course-offered.v1"));
    }

    @Test
    void passesWhatAWinnerLeavesOnAsDrawnAndOpensTheRestToEverybody() {
        Course course = Course.of(2, 3);
        String lottery = course.announced(2);
        List<Person> people = new ArrayList<>(List.of(entered(lottery, 2), entered(lottery, 2), entered(lottery, 2)));
        drawn(lottery);
        people = new ArrayList<>(asDrawn(people));
        Person second = people.get(1);
        Person third = people.get(2);
        hold(citizen(), UUID.randomUUID(), course.slots().getFirst(), UUID.randomUUID(), 1)
                .statusCode(409)
                .body("code", equalTo("DRAWN_BY_LOT"));

        as(people.getFirst().bearer())
                .delete("/v1/holds/" + offer(people.getFirst()))
                .then()
                .statusCode(204);
        await().until(() -> state(second).equals("WON"));
        assertThat(state(third)).isEqualTo("IN_LINE");
        holdIsOver(offer(second));
        await().until(() -> state(third).equals("WON"));
        book(third.bearer(), UUID.randomUUID(), offer(third)).statusCode(201).body("items.party", contains(2, 2));

        await().until(() -> course.byLot() == 0);
        hold(citizen(), UUID.randomUUID(), course.slots().getFirst(), UUID.randomUUID(), 1)
                .statusCode(201);
        assertThat(drift(course.venue())).isZero();
    }

    @Test
    void booksAllSessionsOrNone() {
        Course course = Course.of(2, 1);
        String lottery = course.announced(1);
        String me = citizen();
        Person person = entered(me, UUID.randomUUID(), lottery, 1);
        drawn(lottery);
        Course other = Course.of(2, 1);
        booked(me, other.slots().get(1), UUID.randomUUID()); // at the same hour as the second session

        book(me, UUID.randomUUID(), offer(person)).statusCode(409).body("code", equalTo("OVERLAPS_YOUR_BOOKING"));

        held(person).body("state", equalTo("HELD"));
        assertThat(number("select sum(booked) from slot where facility_id = '" + course.facility() + "'"))
                .isZero();
        assertThat(drift(course.venue())).isZero();
    }

    @Test
    void isForTheSessionsThatRemain() {
        Course course = Course.of(4, 1);
        String lottery = course.announced(1);
        Person person = entered(lottery, 1);
        course.change("\"scope\": \"THIS\", \"action\": \"CANCEL\"");
        as(ADMIN)
                .header(
                        "If-Match",
                        given().get("/v1/session-series/" + course.series()).header("ETag"))
                .body("{\"scope\": \"THIS\", \"action\": \"CHANGE\", \"startTime\": \"19:00\"}")
                .put("/v1/session-series/" + course.series() + "/sessions/"
                        + tomorrow().plusDays(2))
                .then()
                .statusCode(200);
        String moved = Course.sessions(course.series()).get(2);
        hold(citizen(), UUID.randomUUID(), moved, UUID.randomUUID(), 1)
                .statusCode(409)
                .body("code", equalTo("DRAWN_BY_LOT"));
        closed(lottery);
        slotStartsIn(course.slots().getFirst(), -5);
        drawn(lottery);

        held(person).body("items.slotId", contains(moved, course.slots().get(3)));
    }

    @Test
    void isAnnouncedForASeriesWhoseSessionsAllHaveThePlaces() {
        Course course = Course.of(3, 2);
        String staff = staffOf(course.venue().code());
        String of = "\"seriesId\": \"" + course.series() + "\"";

        announce(staffOf("elsewhere"), of, 1).statusCode(403).body("code", equalTo("OUTSIDE_SCOPE"));
        announce(staff, "\"seriesId\": \"" + UUID.randomUUID() + "\"", 1)
                .statusCode(404)
                .body("code", equalTo("SERIES_NOT_FOUND"));
        announce(staff, "\"weightPerLoss\": 0", 1).statusCode(422).body("code", equalTo("LOTTERY_OF_UNCLEAR"));
        announce(staff, of + ", \"slotId\": \"" + course.slots().getFirst() + "\"", 1)
                .statusCode(422)
                .body("code", equalTo("LOTTERY_OF_UNCLEAR"));
        booked(citizen(), course.slots().get(1), UUID.randomUUID());
        announce(staff, of, 2).statusCode(409).body("code", equalTo("SERIES_NOT_FOR_LOTTERY"));
        assertThat(course.byLot()).isZero();
        String lottery = course.announced(1);
        announce(staff, of, 1).statusCode(409).body("code", equalTo("SERIES_NOT_FOR_LOTTERY"));
        given().get("/v1/lotteries?venue=" + course.venue().code())
                .then()
                .body("items.id", contains(lottery))
                .body("items[0].sessions", equalTo(3))
                .body("items[0].startsAt", equalTo(startOf(course.slots().getFirst())));
    }

    private static String startOf(String slot) {
        return given().get("/v1/slots/" + slot).then().extract().path("startsAt");
    }

    @Test
    void keepsNothingOfACardUntilItsHolderBooksAndThePriceOfTheOffer() {
        Course course = Course.of(2, 1);
        once(ADMIN)
                .body("""
                        {"fromOn": "%s", "lines": [{"basis": "PLACE", "amount": {"amount": 50000, "currency": "IRR"}}]}""".formatted(tomorrow().minusDays(1)))
                .post("/v1/facilities/" + course.facility() + "/tariffs")
                .then()
                .statusCode(201);
        String lottery = course.announced(1);
        UUID card = UUID.randomUUID();
        Person person = entered(citizen(), card, lottery, 1);

        JsonPath asked = askedAbout(card);
        assertThat(asked.getList("asked.path")).containsExactly("/v1/eligibility-checks");
        assertThat(asked.getList("asked.body.kept")).containsExactly(false);
        assertThat(asked.getString("asked[0].body.startsAt"))
                .isEqualTo(startOf(course.slots().getFirst()));
        drawn(lottery);
        held(person).body("price.amount", equalTo(100_000));
        book(person.bearer(), UUID.randomUUID(), offer(person)).statusCode(201);
        assertThat(askedAbout(card).getList("asked.path"))
                .containsExactly("/v1/eligibility-checks", "/v1/place-authorizations/", "/v1/place-authorizations/");
    }

    private static void told(String what, UUID card, int version) {
        PublishedEvents.publish("hamgara.card", "hamgara.card." + what + ".v1", card, """
                {"cardId": "%s", "county": "0614", "version": %d}""".formatted(card, version));
        await().until(() ->
                number("select count(*) from known_card where card_id = '" + card + "' and version = " + version) == 1);
    }

    @Test
    void passesOverWhoseCardIsSuspended() {
        Course course = Course.of(2, 1);
        String lottery = course.announced(1);
        List<Person> suspended = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            UUID card = UUID.randomUUID();
            suspended.add(entered(citizen(), card, lottery, 1));
            sql("insert into known_card (card_id, state, version) values ('" + card
                    + "', 'SUSPENDED', 1) on conflict (card_id) do update set state = 'SUSPENDED'");
        }
        Person fine = entered(lottery, 1);

        drawn(lottery);

        held(fine).body("state", equalTo("HELD")).body("items", hasSize(2));
        book(fine.bearer(), UUID.randomUUID(), offer(fine)).statusCode(201);
        await().until(() -> suspended.stream().allMatch(person -> state(person).equals("UNSERVED")));
        assertThat(suspended)
                .allSatisfy(
                        person -> assertThat(entry(person).getString("holdId")).isNull());
    }

    @Test
    void passesOnWhatWasOfferedToACardThatIsSuspendedThen() {
        Course course = Course.of(2, 1);
        String lottery = course.announced(1);
        Map<UUID, UUID> cards = new HashMap<>();
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            UUID card = UUID.randomUUID();
            people.add(entered(citizen(), card, lottery, 1));
            cards.put(people.get(i).id(), card);
        }
        drawn(lottery);
        Person first = asDrawn(people).getFirst();
        Person second = asDrawn(people).getLast();
        UUID card = requireNonNull(cards.get(first.id()));
        UUID taken = offer(first);

        told("card-suspended", card, 2);

        as(first.bearer()).get("/v1/holds/" + taken).then().body("state", equalTo("RELEASED"));
        assertThat(entry(first).getString("holdId")).isNull();
        await().until(() -> state(second).equals("WON"));
        told("card-resumed", card, 3);
        as(second.bearer()).delete("/v1/holds/" + offer(second)).then().statusCode(204);
        await().until(() -> entry(first).getString("holdId") != null);
        assertThat(offer(first)).isNotEqualTo(taken);
        book(first.bearer(), UUID.randomUUID(), offer(first)).statusCode(201);
        assertThat(drift(course.venue())).isZero();
    }

    /// Tomorrow at five, it begins in less than two days.
    @Test
    void leavesOutASessionThatBeginsSoonAndLacksStaff() {
        Course course = Course.of(3, 1);
        String lottery = course.announced(1);
        Person person = entered(lottery, 1);
        lacksStaff(course.slots().getFirst());

        drawn(lottery);

        held(person)
                .body(
                        "items.slotId",
                        contains(course.slots().get(1), course.slots().get(2)));
        book(person.bearer(), UUID.randomUUID(), offer(person)).statusCode(201);
    }

    @Test
    void isOfferedWholeOnceTheStaffOfALaterSessionIsNamed() {
        Course course = inDays();
        String lottery = course.announced(1);
        List<Person> people = new ArrayList<>(List.of(entered(lottery, 1), entered(lottery, 1)));
        String last = course.slots().get(2);
        lacksStaff(last);

        drawn(lottery);
        sweptOnceMore();

        people = asDrawn(people);
        Person winner = people.getFirst();
        assertThat(state(winner)).isEqualTo("WON");
        assertThat(entry(winner).getString("holdId")).isNull();
        assertThat(state(people.get(1))).isEqualTo("IN_LINE");
        assertThat(course.byLot()).isEqualTo(3);

        staffNamed(course.facility(), last);
        await().until(() -> entry(winner).getString("holdId") != null);
        held(winner).body("items.slotId", equalTo(course.slots()));
        book(winner.bearer(), UUID.randomUUID(), offer(winner)).statusCode(201).body("items", hasSize(3));
        Person other = people.get(1);
        await().until(() -> state(other).equals("UNSERVED"));
    }

    @Test
    void waitsForStaffNoLongerThanUntilTheSessionIsNear() {
        Course course = inDays();
        String lottery = course.announced(1);
        Person person = entered(lottery, 1);
        String last = course.slots().get(2);
        lacksStaff(last);
        drawn(lottery);
        sweptOnceMore();
        assertThat(entry(person).getString("holdId")).isNull();

        slotStartsIn(last, 180);

        await().until(() -> entry(person).getString("holdId") != null);
        held(person)
                .body(
                        "items.slotId",
                        contains(course.slots().get(0), course.slots().get(1)));
    }

    @Test
    void losesNoSessionByWaitingForTheStaffOfALaterOne() {
        Course course = inDays();
        String lottery = course.announced(1);
        Person person = entered(lottery, 1);
        lacksStaff(course.slots().get(2));
        drawn(lottery);
        sweptOnceMore();
        assertThat(entry(person).getString("holdId")).isNull();

        slotStartsIn(course.slots().getFirst(), 47 * 60);

        await().until(() -> entry(person).getString("holdId") != null);
        held(person)
                .body(
                        "items.slotId",
                        contains(course.slots().get(0), course.slots().get(1)));
    }

    /// Three sessions that begin later than in two days. The last moves first: at some hours the new time of one is
    /// the old time of the next.
    private static Course inDays() {
        Course course = Course.of(3, 1);
        for (int i = 2; i >= 0; i--) {
            slotStartsIn(course.slots().get(i), (60 + 24 * i) * 60);
        }
        return course;
    }

    private static void lacksStaff(String slot) {
        sql("update slot set staff = 'LIFEGUARD' where id = '" + slot + "'");
    }

    private static void staffNamed(String facility, String slot) {
        sql("""
                with day as (
                    insert into staffing (id, facility_id, on_day, version)
                    select gen_random_uuid(), '%1$s', (starts_at at time zone 'Asia/Tehran')::date, 1 from slot
                    where id = '%2$s' returning id)
                insert into staffing_time (staffing_id, facility_id, kind, during)
                select day.id, '%1$s', 'LIFEGUARD', tstzrange(s.starts_at, s.ends_at)
                from day, slot s where s.id = '%2$s'""".formatted(facility, slot));
    }

    /// Lines are served in the order of their draws: once one of now is at its end, all before it were looked at.
    private static void sweptOnceMore() {
        Course later = Course.of(1, 1);
        String lottery = later.announced(1);
        Person person = entered(lottery, 1);
        drawn(lottery);
        book(person.bearer(), UUID.randomUUID(), offer(person)).statusCode(201);
        await().until(() -> later.byLot() == 0);
    }

    @Test
    void lapsesWhenNobodyDrawsBeforeItsFirstSession() {
        Course course = Course.of(2, 1);
        String lottery = course.announced(1);
        Person person = entered(lottery, 1);
        closed(lottery);
        assertThat(read(lottery)).isEqualTo("CLOSED");

        timesAre(lottery, -10, -5);
        slotStartsIn(course.slots().getFirst(), 1);

        await().until(() -> state(person).equals("LAPSED"));
        assertThat(read(lottery)).isEqualTo("LAPSED");
        assertThat(course.byLot()).isZero();
        as(person.bearer()).get("/v1/waiting-entries").then().body("items", empty());
    }
}
