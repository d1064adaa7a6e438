package hamgara.venue.checkin;

import static hamgara.venue.Given.as;
import static hamgara.venue.Given.askedAbout;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.card;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.slotStartsIn;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.staffOf;
import static hamgara.venue.Given.venue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import hamgara.venue.CardStub;
import hamgara.venue.Given.Venue;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class CheckInTest {

    /// A booking whose slot begins soon, and a terminal at its venue.
    private record Arrival(String person, String terminal, String venue, String slot, UUID card, UUID booking) {

        Arrival by(String account) {
            return new Arrival(person, account, venue, slot, card, booking);
        }
    }

    @Test
    void countsTheEntryAndRecordsTheArrival() {
        Arrival at = arrival();

        checkIn(at, UUID.randomUUID(), "")
                .statusCode(201)
                .body("state", equalTo("CHECKED_IN"))
                .body("redemptionId", notNullValue())
                .body("occurredAtJalali", notNullValue());

        as(at.person).get("/v1/bookings/" + at.booking).then().body("state", equalTo("CHECKED_IN"));
        List<String> paths = askedAbout(at.card).getList("asked.path");
        assertThat(paths).containsExactly("/v1/place-authorizations/", "/v1/redemptions");
        assertThat(askedAbout(at.card).getString("asked[1].body.expectedCardId"))
                .isEqualTo(at.card.toString());
        assertThat(askedAbout(at.card).getString("asked[1].authorization")).isEqualTo(at.terminal);
        await().until(() ->
                PublishedEvents.on("hamgara.venue").ofSubject(at.booking).size() == 2);
        assertThat(PublishedEvents.on("hamgara.venue")
                        .ofSubject(at.booking)
                        .getLast()
                        .type())
                .isEqualTo("hamgara.venue.person-checked-in.v1");
    }

    @Test
    void makesOneRecordOfANonceHoweverOftenItArrives() throws Exception {
        Arrival at = arrival();
        UUID nonce = UUID.randomUUID();

        Callable<String> scan =
                () -> checkIn(at, nonce, "").statusCode(201).extract().asString();
        var answers = new HashSet<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(List.of(scan, scan, scan, scan, scan, scan))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).hasSize(1);
        assertThat(number("select count(*) from check_in where booking_id = '" + at.booking + "'"))
                .isEqualTo(1);
        assertThat(keys(at)).hasSize(1);
        checkIn(at, nonce, ", \"offline\": true, \"occurredAt\": \"" + Instant.now() + "\"")
                .statusCode(409)
                .body("code", equalTo("CHECK_IN_ID_REUSED"));
    }

    @Test
    void usesABookingOnce() {
        Arrival at = arrival();
        checkIn(at, UUID.randomUUID(), "").statusCode(201);

        checkIn(at, UUID.randomUUID(), "").statusCode(409).body("code", equalTo("ALREADY_CHECKED_IN"));
    }

    @Test
    void redeemsOnceWhenTheAnswerWasLost() {
        Arrival at = arrival();
        UUID nonce = UUID.randomUUID();
        card(at.card, "lose-answer");

        checkIn(at, nonce, "").statusCode(503).body("code", equalTo("CARD_SERVICE_UNAVAILABLE"));
        as(at.person).get("/v1/bookings/" + at.booking).then().body("state", equalTo("CONFIRMED"));

        card(at.card, "fine");
        checkIn(at, nonce, "").statusCode(201).body("state", equalTo("CHECKED_IN"));
        assertThat(keys(at)).hasSize(1);
    }

    @Test
    void redeemsOnceWhenAnotherDeviceTakesOverAfterALostAnswer() {
        Arrival at = arrival();
        card(at.card, "lose-answer");
        checkIn(at, UUID.randomUUID(), "").statusCode(503);

        card(at.card, "fine");
        String redemption = redemptionOf(checkIn(at.by(staffOf(at.venue)), UUID.randomUUID(), ""));
        assertThat(captures(at)).containsExactly(redemption);
    }

    @Test
    void redeemsOnceWhenTheDeviceTurnsToOfflineAfterALostAnswer() {
        Arrival at = arrival();
        card(at.card, "lose-answer");
        checkIn(at, UUID.randomUUID(), "").statusCode(503);

        card(at.card, "fine");
        String redemption = redemptionOf(
                checkIn(at, UUID.randomUUID(), ", \"offline\": true, \"occurredAt\": \"" + Instant.now() + "\""));
        assertThat(captures(at)).containsExactly(redemption);
    }

    @Test
    void redeemsOnceForTwoAccountsAtOnce() throws Exception {
        Arrival at = arrival();
        List<Arrival> accounts = List.of(at, at.by(staffOf(at.venue)));

        var calls = IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(i -> () -> checkIn(accounts.get(i % 2), UUID.randomUUID(), "")
                        .extract()
                        .statusCode())
                .toList();
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(captures(at)).hasSize(1);
        assertThat(number("select count(*) from check_in where booking_id = '" + at.booking + "'"))
                .isEqualTo(1);
    }

    @Test
    void recordsThatTheCardDeclinedAndLetsThePersonTryAgain() {
        Arrival at = arrival();
        UUID nonce = UUID.randomUUID();
        card(at.card, "no:QUOTA_USED");

        checkIn(at, nonce, "").statusCode(201).body("state", equalTo("REFUSED")).body("reason", equalTo("QUOTA_USED"));
        as(at.person).get("/v1/bookings/" + at.booking).then().body("state", equalTo("CONFIRMED"));

        card(at.card, "fine");
        checkIn(at, nonce, "").statusCode(201).body("state", equalTo("REFUSED"));
        checkIn(at, UUID.randomUUID(), "").statusCode(201).body("state", equalTo("CHECKED_IN"));
        assertThat(keys(at)).hasSize(2);
    }

    @Test
    void opensHalfAnHourBeforeAndEndsWithTheSlot() {
        Arrival at = arrival();

        slotStartsIn(at.slot, 40);
        checkIn(at, UUID.randomUUID(), "").statusCode(409).body("code", equalTo("CHECK_IN_TOO_EARLY"));
        slotStartsIn(at.slot, -70);
        checkIn(at, UUID.randomUUID(), "").statusCode(409).body("code", equalTo("CHECK_IN_TOO_LATE"));
        slotStartsIn(at.slot, -30);
        checkIn(at, UUID.randomUUID(), "").statusCode(201);
    }

    @Test
    void takesAnOfflineArrivalByItsOwnTimeForThreeDays() {
        Arrival at = arrival();
        slotStartsIn(at.slot, -48 * 60);
        Instant came = Instant.now().minus(Duration.ofDays(2)).minusSeconds(600);

        checkIn(at, UUID.randomUUID(), "").statusCode(409).body("code", equalTo("CHECK_IN_TOO_LATE"));
        checkIn(at, UUID.randomUUID(), ", \"offline\": true, \"occurredAt\": \"" + came + "\"")
                .statusCode(201)
                .body("offline", equalTo(true))
                .body("state", equalTo("CHECKED_IN"));
        assertThat(askedAbout(at.card).getString("asked[1].body.occurredAt")).isEqualTo(came.toString());
    }

    @Test
    void refusesAnOfflineArrivalOlderThanThreeDays() {
        Arrival at = arrival();
        slotStartsIn(at.slot, -73 * 60);
        Instant came = Instant.now().minus(Duration.ofHours(73));

        checkIn(at, UUID.randomUUID(), ", \"offline\": true, \"occurredAt\": \"" + came + "\"")
                .statusCode(409)
                .body("code", equalTo("CHECK_IN_TOO_LATE"));
    }

    @Test
    void refusesAnOfflineArrivalAheadOfNow() {
        Arrival at = arrival();
        Instant ahead = Instant.now().plusSeconds(600);

        checkIn(at, UUID.randomUUID(), ", \"offline\": true, \"occurredAt\": \"" + ahead + "\"")
                .statusCode(409)
                .body("code", equalTo("CHECK_IN_TOO_EARLY"));
    }

    @Test
    void takesATimeOnlyForAnOfflineArrival() {
        Arrival at = arrival();

        checkIn(at, UUID.randomUUID(), ", \"occurredAt\": \"" + Instant.now() + "\"")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/occurredAt"));
        checkIn(at, UUID.randomUUID(), ", \"offline\": true").statusCode(422);
    }

    @Test
    void takesNoBookingsOfOtherVenues() {
        Arrival at = arrival();
        Arrival elsewhere = at.by(Tokens.of("terminal").venue("takhti").bearer());

        checkIn(elsewhere, UUID.randomUUID(), "")
                .statusCode(403)
                .body("code", equalTo("CHECK_IN_WRONG_VENUE"))
                .body("refusal", equalTo("WRONG_VENUE"));
        assertThat(keys(at)).isEmpty();
        UUID nonce = UUID.randomUUID();
        checkIn(at, nonce, "").statusCode(201);
        checkIn(elsewhere, nonce, "").statusCode(409).body("code", equalTo("CHECK_IN_ID_REUSED"));
    }

    @Test
    void letsNobodyInWithACancelledBooking() {
        Arrival at = arrival();
        slotStartsIn(at.slot, 60);
        once(at.person).post("/v1/bookings/" + at.booking + "/cancel").then().statusCode(200);
        slotStartsIn(at.slot, 10);

        checkIn(at, UUID.randomUUID(), "").statusCode(409).body("code", equalTo("BOOKING_CANCELLED_BEFORE"));
        assertThat(keys(at)).isEmpty();
    }

    @Test
    void letsStaffCheckInToo() {
        Venue venue = venue("SPORT_YOUTH");
        Arrival at = arrival(venue, staffOf(venue.code()));

        checkIn(at, UUID.randomUUID(), "").statusCode(201);
    }

    private static Arrival arrival() {
        Venue venue = venue("SPORT_YOUTH");
        return arrival(venue, Tokens.of("terminal").venue(venue.code()).bearer());
    }

    private static Arrival arrival(Venue venue, String device) {
        String person = citizen();
        UUID card = UUID.randomUUID();
        String slot = slots(venue, 3).getFirst();
        UUID booking = booked(person, slot, card);
        slotStartsIn(slot, 10);
        return new Arrival(person, device, venue.code(), slot, card, booking);
    }

    private static ValidatableResponse checkIn(Arrival at, UUID nonce, String more) {
        return as(at.terminal)
                .body("{\"bookingId\": \"%s\", \"credential\": \"HG1:demo\"%s}".formatted(at.booking, more))
                .put("/v1/check-ins/" + nonce)
                .then();
    }

    private static String redemptionOf(ValidatableResponse checkIn) {
        return checkIn.statusCode(201)
                .body("state", equalTo("CHECKED_IN"))
                .extract()
                .path("redemptionId");
    }

    /// What card-service captured for a card.
    private static Set<String> captures(Arrival at) {
        return Set.copyOf(askedAbout(at.card).getList("captured.id"));
    }

    /// The idempotency keys under which card-service was asked to count an entry.
    private static Set<String> keys(Arrival at) {
        var asked = askedAbout(at.card);
        List<String> paths = asked.getList("asked.path");
        var keys = new HashSet<String>();
        IntStream.range(0, paths.size())
                .filter(i -> paths.get(i).equals("/v1/redemptions"))
                .forEach(i -> keys.add(asked.getString("asked[" + i + "].key")));
        return keys;
    }
}
