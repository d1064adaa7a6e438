package hamgara.venue.lottery;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.askedAbout;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.book;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.card;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.free;
import static hamgara.venue.Given.hold;
import static hamgara.venue.Given.holdIsOver;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.owner;
import static hamgara.venue.Given.slotStartsIn;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.staffOf;
import static hamgara.venue.Given.tomorrow;
import static hamgara.venue.Given.venue;
import static hamgara.venue.GivenHall.allAtOnce;
import static hamgara.venue.GivenHall.drift;
import static hamgara.venue.GivenLine.full;
import static hamgara.venue.GivenLine.join;
import static hamgara.venue.GivenLine.waits;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import hamgara.venue.CardStub;
import hamgara.venue.Given.Venue;
import hamgara.venue.GivenHours;
import hamgara.venue.GivenLine;
import hamgara.venue.GivenLine.Person;
import hamgara.venue.draw.Draw;
import hamgara.venue.draw.Ticket;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class LotteryTest {

    private static final String AUDITOR = Tokens.of("auditor").bearer();

    private static ValidatableResponse announce(
            String bearer, String slot, int places, int perLoss, Duration closesIn) {
        Instant closesAt = Instant.now().plus(closesIn);
        return once(bearer)
                .body("""
                        {"slotId": "%s", "places": %d, "opensAt": "%s", "closesAt": "%s", "seedKnownAt": "%s",
                         "weightPerLoss": %d, "seedSource": {"fa": "نخستین عدد قرعه‌کشی بانک در پایان ماه"}}""".formatted(
                                slot,
                                places,
                                closesAt.minus(Duration.ofDays(1)),
                                closesAt,
                                closesAt.plus(Duration.ofHours(1)),
                                perLoss))
                .post("/v1/lotteries")
                .then();
    }

    private static String announced(Venue venue, String slot, int places, int perLoss) {
        return announce(staffOf(venue.code()), slot, places, perLoss, Duration.ofHours(1))
                .statusCode(201)
                .body("state", equalTo("ANNOUNCED"))
                .body("commitment", nullValue())
                .extract()
                .path("id");
    }

    private static ValidatableResponse enter(String bearer, UUID id, String lottery, UUID card, int party) {
        return as(bearer)
                .body("{\"lotteryId\": \"%s\", \"cardId\": \"%s\", \"party\": %d}".formatted(lottery, card, party))
                .put("/v1/lottery-entries/" + id)
                .then();
    }

    private static Person entered(String bearer, String lottery, int party) {
        UUID id = UUID.randomUUID();
        enter(bearer, id, lottery, UUID.randomUUID(), party).statusCode(201).body("state", equalTo("ENTERED"));
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

    /// What the passing of time alone does: the times of a lottery, which nobody can change otherwise, lie so many
    /// minutes
    /// from now.
    private static void timesAre(String lottery, int closing, int seed) {
        timesAre(lottery, -24 * 60, closing, seed);
    }

    private static void timesAre(String lottery, int opening, int closing, int seed) {
        sql(("set session_replication_role = replica; update lottery set"
                        + " opens_at = clock_timestamp() + %d * interval '1 minute',"
                        + " closes_at = clock_timestamp() + %d * interval '1 minute',"
                        + " seed_known_at = clock_timestamp() + %d * interval '1 minute' where id = '%s';"
                        + " set session_replication_role = origin")
                .formatted(opening, closing, seed, lottery));
    }

    private static JsonPath closed(String lottery) {
        timesAre(lottery, -10, 60);
        await().until(() -> read(lottery).get("commitment") != null);
        timesAre(lottery, -10, -1);
        return read(lottery);
    }

    private static JsonPath read(String lottery) {
        return given().get("/v1/lotteries/" + lottery)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse draw(String bearer, String lottery, String value) {
        return as(bearer)
                .body("{\"publicValue\": \"%s\"}".formatted(value))
                .put("/v1/lotteries/" + lottery + "/draw")
                .then();
    }

    private static ValidatableResponse proof(String lottery) {
        return given().header("Accept-Language", "en")
                .get("/v1/lotteries/" + lottery + "/proof")
                .then();
    }

    /// The draw in words of its own: numbers instead of text, a map instead of a sort.
    private static List<String> recomputed(JsonPath proof, String value) throws Exception {
        var lines = new TreeMap<String, String>();
        List<Map<String, Object>> tickets = proof.getList("tickets");
        tickets.forEach(ticket -> lines.put(
                (String) ticket.get("ticket"),
                ticket.get("ticket") + " " + ticket.get("party") + " " + ticket.get("weight") + "\n"));
        String commitment = hex(sha256(String.join("", lines.values())));
        assertThat(proof.getString("commitment")).isEqualTo(commitment);
        byte[] seed = sha256(commitment + ":" + value);
        assertThat(proof.getString("seed")).isEqualTo(hex(seed));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(seed, "HmacSHA256"));
        var urn = new TreeMap<BigInteger, Map<String, Object>>();
        for (Map<String, Object> ticket : tickets) {
            for (int lot = 1; lot <= (Integer) requireNonNull(ticket.get("weight")); lot++) {
                urn.put(new BigInteger(1, mac.doFinal((ticket.get("ticket") + "/" + lot).getBytes(UTF_8))), ticket);
            }
        }
        int left = proof.getInt("places");
        var order = new ArrayList<String>();
        for (Map<String, Object> ticket : urn.values().stream().distinct().toList()) {
            boolean won = (Integer) requireNonNull(ticket.get("party")) <= left;
            left -= won ? (Integer) requireNonNull(ticket.get("party")) : 0;
            order.add(ticket.get("ticket") + (won ? " won" : " lost"));
        }
        return order;
    }

    private static byte[] sha256(String text) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    }

    private static String hex(byte[] bytes) {
        return "%064x".formatted(new BigInteger(1, bytes));
    }

    @Test
    void isDrawnSoThatEverybodyFindsTheSame() throws Exception {
        Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 4).getFirst();
        String lottery = announced(venue, slot, 4, 0);
        List<Person> people = new ArrayList<>();
        for (int party : List.of(1, 2, 3, 1, 2, 1)) {
            people.add(entered(citizen(), lottery, party));
        }
        JsonPath closed = closed(lottery);
        assertThat(closed.getInt("entrants")).isEqualTo(6);
        proof(lottery).statusCode(200).body("seed", nullValue()).body("tickets[0].place", nullValue());

        draw(AUDITOR, lottery, " ۴۸۳۹۲۰ ")
                .statusCode(200)
                .body("state", equalTo("DRAWN"))
                .body("publicValue", equalTo("483920"))
                .body("commitment", equalTo(closed.getString("commitment")));

        JsonPath proof = proof(lottery).statusCode(200).extract().jsonPath();
        List<Map<String, Object>> tickets = proof.getList("tickets");
        assertThat(tickets)
                .extracting(ticket ->
                        ticket.get("ticket") + ((Boolean) requireNonNull(ticket.get("won")) ? " won" : " lost"))
                .containsExactlyElementsOf(recomputed(proof, "483920"));
        people.forEach(person -> assertThat(tickets)
                .filteredOn(ticket -> requireNonNull(ticket.get("ticket"))
                        .equals(entry(person).getString("ticket")))
                .singleElement()
                .satisfies(ticket -> assertThat(entry(person).getString("state"))
                        .isEqualTo((Boolean) requireNonNull(ticket.get("won")) ? "WON" : "IN_LINE")));
        assertThat(proof.prettify())
                .doesNotContain(people.getFirst().id().toString())
                .doesNotContain(entry(people.getFirst()).getString("cardId"));
        await().until(() -> PublishedEvents.on("hamgara.venue")
                        .ofSubject(UUID.fromString(lottery))
                        .size()
                == 3);
        assertThat(PublishedEvents.on("hamgara.venue")
                        .ofSubject(UUID.fromString(lottery))
                        .getLast()
                        .data()
                        .get("winners")
                        .asInt())
                .isEqualTo((int) tickets.stream()
                        .filter(ticket -> (Boolean) requireNonNull(ticket.get("won")))
                        .count());
        assertThat(PublishedEvents.on("hamgara.venue")
                        .ofSubject(UUID.fromString(lottery))
                        .get(1)
                        .data()
                        .get("commitment")
                        .asText())
                .isEqualTo(closed.getString("commitment"));
    }

    @Test
    void keepsPlacesForTheWinnersAndLetsTheOthersStandInLineAsDrawn() {
        Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 2).getFirst();
        String lottery = announced(venue, slot, 2, 0);
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            people.add(entered(citizen(), lottery, 1));
        }
        closed(lottery);
        draw(AUDITOR, lottery, "77").statusCode(200);
        people.sort(Comparator.comparingInt(person -> entry(person).getInt("place")));

        for (Person winner : people.subList(0, 2)) {
            line(winner).body("state", equalTo("OFFERED"));
        }
        line(people.get(2)).body("position", equalTo(1));
        line(people.get(4)).body("position", equalTo(3));
        Person winner = people.getFirst();
        String hold = line(winner).extract().path("holdId");
        book(winner.bearer(), UUID.randomUUID(), UUID.fromString(hold)).statusCode(201);
        Person declines = people.get(1);
        as(declines.bearer())
                .delete("/v1/waiting-entries/" + entry(declines).getString("waitingEntryId"))
                .then()
                .statusCode(204);
        line(people.get(2)).body("state", equalTo("OFFERED"));
        line(people.get(3)).body("position", equalTo(1));
        assertThat(drift(venue)).isZero();
    }

    private static ValidatableResponse line(Person person) {
        return as(person.bearer())
                .get("/v1/waiting-entries/" + entry(person).getString("waitingEntryId"))
                .then()
                .statusCode(200);
    }

    @Test
    void keepsThePlacesFromEverybodyElseUntilTheDraw() {
        Venue venue = venue("SPORT_YOUTH");
        List<String> slots = slots(venue, 2);
        String slot = slots.getFirst();
        String lottery = announced(venue, slot, 2, 0);
        String me = citizen();

        hold(me, UUID.randomUUID(), slot, UUID.randomUUID(), 1).statusCode(409).body("code", equalTo("DRAWN_BY_LOT"));
        join(me, UUID.randomUUID(), slot, UUID.randomUUID(), "\"party\": 1")
                .statusCode(409)
                .body("code", equalTo("LOTTERY_DECIDES"));
        booked(citizen(), slots.get(2), UUID.randomUUID());
        announced(venue, slots.get(2), 1, 0);
        join(citizen(), UUID.randomUUID(), slots.get(2), UUID.randomUUID(), "\"party\": 2")
                .statusCode(409)
                .body("code", equalTo("LOTTERY_DECIDES"));
        UUID booking = booked(me, slots.get(1), UUID.randomUUID());
        as(me).body("{\"slotId\": \"%s\"}".formatted(slot))
                .put("/v1/bookings/" + booking + "/moves/" + UUID.randomUUID())
                .then()
                .statusCode(409)
                .body("code", equalTo("DRAWN_BY_LOT"));
        assertThat(free(slot)).isZero();

        closed(lottery);
        draw(AUDITOR, lottery, "5").statusCode(200);
        assertThat(free(slot)).isEqualTo(2);
        hold(citizen(), UUID.randomUUID(), slot, UUID.randomUUID(), 1).statusCode(201);
    }

    @Test
    void takesOneEntryOfEachPersonUntilTheClosing() {
        Venue venue = venue("SPORT_YOUTH");
        String lottery = announced(venue, slots(venue, 2).getFirst(), 2, 0);
        String me = citizen();
        UUID id = UUID.randomUUID();
        UUID card = UUID.randomUUID();
        UUID wrong = UUID.randomUUID();
        card(wrong, "no:AUDIENCE_WOMEN_ONLY");

        timesAre(lottery, 1, 60, 120);
        enter(me, id, lottery, card, 1).statusCode(409).body("code", equalTo("LOTTERY_NOT_OPEN"));
        timesAre(lottery, 60, 120);
        String first = enter(me, id, lottery, card, 1).statusCode(201).extract().asString();
        assertThat(askedAbout(card).getList("asked.body.kept")).containsExactly(false);
        assertThat(enter(me, id, lottery, card, 1).extract().asString()).isEqualTo(first);
        enter(me, id, lottery, card, 2).statusCode(409).body("code", equalTo("LOTTERY_ENTRY_ID_REUSED"));
        enter(me, UUID.randomUUID(), lottery, card, 1).statusCode(409).body("code", equalTo("ENTERED_BEFORE"));
        enter(citizen(), UUID.randomUUID(), lottery, wrong, 1)
                .statusCode(409)
                .body("code", equalTo("AUDIENCE_NOT_ELIGIBLE"));
        enter(citizen(), UUID.randomUUID(), lottery, card, 3)
                .statusCode(422)
                .body("code", equalTo("LARGER_THAN_LOTTERY"));
        enter(me, UUID.randomUUID(), UUID.randomUUID().toString(), card, 1)
                .statusCode(404)
                .body("code", equalTo("LOTTERY_NOT_FOUND"));
        as(citizen()).get("/v1/lottery-entries/" + id).then().statusCode(404);
        as(me).delete("/v1/lottery-entries/" + id).then().statusCode(204);
        Person again = entered(me, lottery, 2);
        as(me).get("/v1/lottery-entries")
                .then()
                .body("items[0].id", equalTo(again.id().toString()));

        assertThat(closed(lottery).getInt("entrants")).isOne();
        enter(citizen(), UUID.randomUUID(), lottery, card, 1).statusCode(409).body("code", equalTo("LOTTERY_NOT_OPEN"));
        as(me).delete("/v1/lottery-entries/" + again.id())
                .then()
                .statusCode(409)
                .body("code", equalTo("LOTTERY_NOT_OPEN"));
        proof(lottery).body("tickets.ticket", equalTo(List.of(entry(again).getString("ticket"))));
    }

    @Test
    void isDrawnOnceByAnAuditorAndNotBeforeTheResultCanBeKnown() {
        Venue venue = venue("SPORT_YOUTH");
        String lottery = announced(venue, slots(venue, 1).getFirst(), 1, 0);
        entered(citizen(), lottery, 1);

        proof(lottery).statusCode(409).body("code", equalTo("LOTTERY_NOT_CLOSED"));
        draw(AUDITOR, lottery, "12").statusCode(409).body("code", equalTo("LOTTERY_NOT_CLOSED"));
        closed(lottery);
        timesAre(lottery, -10, 30);
        draw(AUDITOR, lottery, "12").statusCode(409).body("code", equalTo("SEED_NOT_KNOWN_YET"));
        timesAre(lottery, -10, -1);
        draw(staffOf(venue.code()), lottery, "12").statusCode(403);
        draw(AUDITOR, lottery, "a b").statusCode(422);
        draw(AUDITOR, lottery, "۱۲۳४").statusCode(422); // the last digit is no Persian one
        String first = draw(AUDITOR, lottery, "12").statusCode(200).extract().asString();
        assertThat(draw(AUDITOR, lottery, "12").statusCode(200).extract().asString())
                .isEqualTo(first);
        draw(AUDITOR, lottery, "13").statusCode(409).body("code", equalTo("LOTTERY_OVER"));
    }

    @Test
    void cannotBeChangedOnceAnnouncedOrCommitted() {
        Venue venue = venue("SPORT_YOUTH");
        String lottery = announced(venue, slots(venue, 1).getFirst(), 1, 0);
        entered(citizen(), lottery, 1);
        closed(lottery);

        for (String change : List.of(
                "closes_at = closes_at + interval '1 minute'",
                "places = 2",
                "source_fa = 'x'",
                "commitment = repeat('a', 64)")) {
            assertThatThrownBy(() -> sql("update lottery set " + change + " where id = '" + lottery + "'"))
                    .hasMessageContaining("stays");
        }
    }

    @Test
    void givesMoreLotsToWhoLostBeforeAsAnnounced() {
        Venue venue = venue("SPORT_YOUTH");
        List<String> slots = slots(venue, 1);
        String before = announced(venue, slots.get(0), 1, 0);
        Person one = entered(citizen(), before, 1);
        Person other = entered(citizen(), before, 1);
        closed(before);
        draw(AUDITOR, before, "9").statusCode(200);
        Person winner = entry(one).getString("state").equals("WON") ? one : other;
        Person loser = winner.equals(one) ? other : one;

        String lottery = announced(venue, slots.get(1), 1, 2);
        Person lucky = entered(winner.bearer(), lottery, 1);
        Person unlucky = entered(loser.bearer(), lottery, 1);
        closed(lottery);

        assertThat(entry(lucky).getInt("weight")).isOne();
        assertThat(entry(unlucky).getInt("weight")).isEqualTo(3);
        String plain = announced(venue, slots.get(2), 1, 0);
        Person equal = entered(loser.bearer(), plain, 1);
        closed(plain);
        assertThat(entry(equal).getInt("weight")).isOne();
    }

    @Test
    void isAnnouncedByStaffOfTheVenueForPlacesThatNobodyHasOrWaitsFor() {
        Venue venue = venue("SPORT_YOUTH");
        List<String> slots = slots(venue, 2);
        String staff = staffOf(venue.code());
        Duration hour = Duration.ofHours(1);

        announce(staffOf("elsewhere"), slots.getFirst(), 1, 0, hour)
                .statusCode(403)
                .body("code", equalTo("OUTSIDE_SCOPE"));
        announce(staff, slots.getFirst(), 1, 0, hour.negated())
                .statusCode(422)
                .body("code", equalTo("LOTTERY_TIMES_WRONG"));
        announce(staff, slots.getFirst(), 1, 0, Duration.ofDays(5))
                .statusCode(422)
                .body("code", equalTo("LOTTERY_TIMES_WRONG"));
        booked(citizen(), slots.getFirst(), UUID.randomUUID());
        announce(staff, slots.getFirst(), 2, 0, hour).statusCode(409).body("code", equalTo("SLOT_NOT_FOR_LOTTERY"));
        announce(staff, slots.getFirst(), 1, 0, hour).statusCode(201);
        announce(staff, slots.getFirst(), 1, 0, hour).statusCode(409).body("code", equalTo("SLOT_NOT_FOR_LOTTERY"));
        booked(citizen(), slots.get(1), UUID.randomUUID());
        waits(slots.get(1), 2);
        announce(staff, slots.get(1), 1, 0, hour).statusCode(409).body("code", equalTo("SLOT_NOT_FOR_LOTTERY"));
        List<Person> others = full(slots.get(2), 2);
        Person offered = waits(slots.get(2), 1);
        others.forEach(GivenLine::cancel);
        assertThat(GivenLine.state(offered)).isEqualTo("OFFERED");
        announce(staff, slots.get(2), 1, 0, hour).statusCode(409).body("code", equalTo("SLOT_NOT_FOR_LOTTERY"));
        given().get("/v1/lotteries?state=ANNOUNCED&venue=" + venue.code())
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].slotId", equalTo(slots.getFirst()));
    }

    @Test
    void isAnnouncedByOwnersOfTheVenueToo() {
        String slot = slots(venue("SPORT_YOUTH"), 2).getFirst();
        Duration hour = Duration.ofHours(1);

        announce(owner("CULTURE"), slot, 1, 0, hour).statusCode(403).body("code", equalTo("OUTSIDE_SCOPE"));
        announce(owner("SPORT_YOUTH"), slot, 1, 0, hour).statusCode(201);
    }

    @Test
    void keepsItsSlotWhenTheHoursOfItsDayChange() {
        Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 5).getFirst();
        String lottery = announced(venue, slot, 5, 0);
        String facility = given().get("/v1/slots/" + slot).path("facilityId");
        String set = given().get("/v1/facilities/" + facility + "/opening-sets").path("items[0].id");
        String path = "/v1/opening-sets/" + set;

        as(ADMIN)
                .header("If-Match", given().get(path).header("ETag"))
                .body(GivenHours.body(
                        "NORMAL", tomorrow(), tomorrow().plusDays(30), GivenHours.daily("08:30", "19:30", "MIXED")))
                .put(path)
                .then()
                .statusCode(200)
                .body("withdrawn", equalTo(11))
                .body("stillBooked.slotId", contains(slot));

        given().get("/v1/slots/" + slot).then().body("status", equalTo("OPEN"));
        assertThat(read(lottery).getString("state")).isEqualTo("ANNOUNCED");
    }

    @Test
    void givesThePlacesBackTwoHoursBeforeTheBeginWhenNobodyDraws() {
        Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 1).getFirst();
        String lottery = announced(venue, slot, 1, 0);
        Person person = entered(citizen(), lottery, 1);
        closed(lottery);
        timesAre(lottery, -300, -240);

        slotStartsIn(slot, 119);

        await().until(() -> read(lottery).getString("state").equals("LAPSED"));
        assertThat(entry(person).getString("state")).isEqualTo("LAPSED");
        hold(citizen(), UUID.randomUUID(), slot, UUID.randomUUID(), 1).statusCode(201);
        draw(AUDITOR, lottery, "3").statusCode(409).body("code", equalTo("LOTTERY_OVER"));
        await().until(() -> PublishedEvents.on("hamgara.venue").ofSubject(UUID.fromString(lottery)).stream()
                .anyMatch(event -> event.type().equals("hamgara.venue.lottery-lapsed.v1")));
    }

    /// Known an hour before the begin, the result may be entered for half an hour.
    @Test
    void leavesHalfOfTheTimeToDrawWhereTheResultIsKnownLate() {
        Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 1).getFirst();
        String lottery = announced(venue, slot, 1, 0);
        closed(lottery);
        timesAre(lottery, -20, -10);

        slotStartsIn(slot, 50);

        Instant until = Instant.parse(read(lottery).getString("drawnUntil"));
        assertThat(until)
                .isBetween(Instant.now().plusSeconds(17 * 60), Instant.now().plusSeconds(21 * 60));
        draw(AUDITOR, lottery, "3").statusCode(200);
    }

    @Test
    void lapsesWhenItsSlotBeginsUndrawn() {
        Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 1).getFirst();
        String lottery = announced(venue, slot, 1, 0);
        Person person = entered(citizen(), lottery, 1);
        closed(lottery);

        slotStartsIn(slot, 0);

        await().until(() -> read(lottery).getString("state").equals("LAPSED"));
        assertThat(entry(person).getString("state")).isEqualTo("LAPSED");
        draw(AUDITOR, lottery, "3").statusCode(409).body("code", equalTo("LOTTERY_OVER"));
        String counted = "select coalesce(sum(requests), 0) from demand_count where reason = 'WAITING_LAPSED'"
                + " and facility_id = (select facility_id from slot where id = '" + slot + "')";
        await().until(() -> number(counted) == 1);
        slotStartsIn(slot, 60);
        hold(citizen(), UUID.randomUUID(), slot, UUID.randomUUID(), 1).statusCode(201);
    }

    @Test
    void lapsesWhenItsSlotIsCancelled() {
        Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 1).getFirst();
        String lottery = announced(venue, slot, 1, 0);

        sql("update slot set status = 'CANCELLED' where id = '" + slot + "'");

        await().until(() -> read(lottery).getString("state").equals("LAPSED"));
    }

    /// Served one by one, the last single winner would wait for a party that was passed three times.
    @Test
    void keepsThePlaceOfAWinnerBehindALargePartyThatLost() {
        Venue venue = venue("SPORT_YOUTH");
        String lottery = announced(venue, slots(venue, 5).getFirst(), 5, 0);
        List<Person> people = new ArrayList<>();
        for (int party : List.of(5, 1, 1, 1, 1, 1)) {
            people.add(entered(citizen(), lottery, party));
        }
        closed(lottery);
        List<Map<String, Object>> tickets = proof(lottery).extract().jsonPath().getList("tickets");
        List<Ticket> committed = tickets.stream()
                .map(ticket -> new Ticket(
                        UUID.fromString((String) requireNonNull(ticket.get("ticket"))),
                        (Integer) requireNonNull(ticket.get("party")),
                        (Integer) requireNonNull(ticket.get("weight"))))
                .toList();
        String value = IntStream.iterate(1, i -> i + 1)
                .mapToObj(String::valueOf)
                .filter(any ->
                        Draw.of(committed, any, 5).order().get(1).ticket().party() == 5)
                .findFirst()
                .orElseThrow();

        draw(AUDITOR, lottery, value).statusCode(200);

        assertThat(people.subList(1, 6)).allSatisfy(winner -> {
            assertThat(entry(winner).getString("state")).isEqualTo("WON");
            line(winner).body("state", equalTo("OFFERED"));
        });
        assertThat(drift(venue)).isZero();
    }

    /// What became of people in a draw of the same venue, of another one, or long ago.
    @Test
    void countsAsALossOnlyWhatGaveNoPlaceHereInHalfAYearAndThreeAtMost() {
        Venue venue = venue("SPORT_YOUTH");
        List<String> slots = slots(venue, 1);
        String before = announced(venue, slots.get(0), 1, 0);
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            people.add(entered(citizen(), before, 1));
        }
        closed(before);
        draw(AUDITOR, before, "9").statusCode(200);
        people.sort(Comparator.comparingInt(person -> entry(person).getInt("place")));
        holdIsOver(UUID.fromString(line(people.get(0)).extract().path("holdId")));
        await().until(() -> line(people.get(1)).extract().path("state").equals("OFFERED"));
        line(people.get(0)).body("state", equalTo("WAITING"));
        for (int i = 0; i < 4; i++) {
            lostAlso(people.get(2), drawnAlso(before, slots.get(0), 1));
        }
        movedTo(people.get(3), drawnAlso(before, slots.get(0), 184));
        movedTo(people.get(4), drawnAlso(before, slots(venue("SPORT_YOUTH"), 1).getFirst(), 1));

        String lottery = announced(venue, slots.get(1), 1, 2);
        List<Person> again = people.stream()
                .map(person -> entered(person.bearer(), lottery, 1))
                .toList();
        closed(lottery);

        assertThat(again).extracting(person -> entry(person).getInt("weight")).containsExactly(1, 1, 7, 1, 1);
    }

    private static String drawnAlso(String lottery, String slot, int days) {
        String id = UUID.randomUUID().toString();
        sql("""
                insert into lottery select (jsonb_populate_record(l, jsonb_build_object('id', '%s', 'slot_id', '%s',
                    'venue_id', (select s.venue_id from slot s where s.id = '%s'),
                    'drawn_at', clock_timestamp() - %d * interval '1 day'))).* from lottery l where id = '%s'""".formatted(id, slot, slot, days, lottery));
        return id;
    }

    private static void lostAlso(Person person, String lottery) {
        sql("""
                insert into lottery_entry select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(),
                    'ticket', gen_random_uuid(), 'lottery_id', '%s', 'waiting_id', null))).*
                from lottery_entry e where id = '%s'""".formatted(lottery, person.id()));
    }

    private static void movedTo(Person person, String lottery) {
        sql("update lottery_entry set lottery_id = '" + lottery + "' where id = '" + person.id() + "'");
    }

    private static boolean isEntered(String lottery) {
        int status = enter(citizen(), UUID.randomUUID(), lottery, UUID.randomUUID(), 1)
                .extract()
                .statusCode();
        assertThat(status).isIn(201, 409);
        return status == 201;
    }

    @Test
    void commitsToExactlyThoseWhoWereToldThatTheyEntered() throws Exception {
        Venue venue = venue("SPORT_YOUTH");
        String lottery = announced(venue, slots(venue, 5).getFirst(), 5, 0);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            boolean closes = i == 20;
            calls.add(() -> {
                if (closes) {
                    timesAre(lottery, -10, 60);
                }
                int entered = 0;
                while (entered < 30 && isEntered(lottery)) {
                    entered++;
                }
                return entered;
            });
        }

        int entered = allAtOnce(calls).stream().mapToInt(Integer::intValue).sum();

        int entrants = closed(lottery).getInt("entrants");
        assertThat(entered).isEqualTo(entrants);
        proof(lottery).body("tickets.size()", equalTo(entrants));
    }
}
