package hamgara.venue.attendance;

import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.card;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.once;
import static hamgara.venue.GivenDoor.shown;
import static hamgara.venue.GivenHall.allAtOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.PublishedEvent;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import hamgara.venue.CardStub;
import hamgara.venue.Given;
import hamgara.venue.GivenDoor;
import hamgara.venue.GivenDoor.Guest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class CheckOutTest {

    private static ValidatableResponse leave(String bearer, UUID nonce, String body) {
        return as(bearer).body("{" + body + "}").put("/v1/check-outs/" + nonce).then();
    }

    private static String of(Guest guest) {
        return "\"bookingId\": \"" + guest.booking() + "\"";
    }

    @Test
    void recordsOnceThatPeopleLeft() {
        GivenDoor door = GivenDoor.withPlaces(2);
        Guest guest = door.guest();
        door.startsIn(-1);
        door.checkIn(guest).statusCode(201);
        UUID nonce = UUID.randomUUID();

        String first = leave(door.terminal(), nonce, of(guest))
                .statusCode(201)
                .body("occurredAtJalali", notNullValue())
                .extract()
                .asString();

        assertThat(leave(door.terminal(), nonce, of(guest))
                        .statusCode(201)
                        .extract()
                        .asString())
                .isEqualTo(first);
        assertThat(door.stateOf(guest)).isEqualTo("COMPLETED");
        leave(door.terminal(), UUID.randomUUID(), of(guest))
                .statusCode(409)
                .body("code", equalTo("ALREADY_CHECKED_OUT"));
        assertThat(number("select count(*) from check_out where booking_id = '" + guest.booking() + "'"))
                .isEqualTo(1);
        // a place is given once
        assertThat(door.inside()).isEqualTo(1);
        await().untilAsserted(
                        () -> assertThat(PublishedEvents.on("hamgara.venue").ofSubject(guest.booking()))
                                .extracting(PublishedEvent::type)
                                .endsWith("hamgara.venue.person-checked-in.v1", "hamgara.venue.person-checked-out.v1"));
    }

    @Test
    void takesADeviceWhoseClockIsALittleAhead() {
        GivenDoor door = GivenDoor.withPlaces(2);
        Guest guest = door.guest();
        door.startsIn(-1);
        door.checkIn(guest).statusCode(201);
        String offline = ", \"offline\": true, \"occurredAt\": \"%s\"";

        leave(
                        door.terminal(),
                        UUID.randomUUID(),
                        of(guest) + offline.formatted(Instant.now().plusSeconds(600)))
                .statusCode(409);
        leave(
                        door.terminal(),
                        UUID.randomUUID(),
                        of(guest) + offline.formatted(Instant.now().plusSeconds(60)))
                .statusCode(201);
    }

    @Test
    void letsNobodyLeaveWhoHasNotCome() {
        GivenDoor door = GivenDoor.withPlaces(2);
        Guest guest = door.guest();
        door.startsIn(-1);

        leave(door.terminal(), UUID.randomUUID(), of(guest)).statusCode(409).body("code", equalTo("NOT_CHECKED_IN"));
        card(guest.card(), "no:QUOTA_EXHAUSTED");
        door.checkIn(guest).statusCode(201);
        leave(door.terminal(), UUID.randomUUID(), of(guest)).statusCode(409).body("code", equalTo("NOT_CHECKED_IN"));
    }

    @Test
    void takesTheShownCardOrTheCode() {
        GivenDoor door = GivenDoor.withPlaces(2);
        Guest guest = door.guest();
        Guest other = door.guest();
        door.startsIn(-1);
        door.checkIn(guest).statusCode(201);
        door.checkIn(other).statusCode(201);
        String code = as(other.person())
                .get("/v1/bookings/" + other.booking())
                .then()
                .extract()
                .path("code");

        leave(door.terminal(), UUID.randomUUID(), of(other) + ", \"code\": \"" + code + "\"")
                .statusCode(422)
                .body("code", equalTo("CHECK_IN_UNCLEAR"));
        leave(door.terminal(), UUID.randomUUID(), "\"credential\": \"" + GivenDoor.shown(guest.card()) + "\"")
                .statusCode(201)
                .body("bookingId", equalTo(guest.booking().toString()));
        leave(door.terminal(), UUID.randomUUID(), "\"code\": \"" + code + "\"")
                .statusCode(201)
                .body("bookingId", equalTo(other.booking().toString()));
    }

    @Test
    void takesNoTimeBeforeTheyCameAndNoIdTwice() {
        GivenDoor door = GivenDoor.withPlaces(2);
        Guest guest = door.guest();
        Guest other = door.guest();
        door.startsIn(-1);
        door.checkIn(guest).statusCode(201);
        UUID nonce = UUID.randomUUID();
        String offline = ", \"offline\": true, \"occurredAt\": \"%s\"";

        leave(
                        door.terminal(),
                        nonce,
                        of(guest) + offline.formatted(Instant.now().minusSeconds(60)))
                .statusCode(409)
                .body("code", equalTo("CHECK_OUT_TIME_WRONG"));
        leave(
                        door.terminal(),
                        nonce,
                        of(guest) + offline.formatted(Instant.now().plusSeconds(600)))
                .statusCode(409);
        leave(door.terminal(), nonce, of(guest) + ", \"offline\": true").statusCode(422);
        leave(door.terminal(), nonce, of(guest)).statusCode(201);
        leave(door.terminal(), nonce, of(other)).statusCode(409).body("code", equalTo("CHECK_OUT_ID_REUSED"));
    }

    @Test
    void recordsNoLeavingAtOtherVenues() {
        GivenDoor door = GivenDoor.withPlaces(2);
        Guest guest = door.guest();
        door.startsIn(-1);
        door.checkIn(guest).statusCode(201);

        leave(Tokens.of("terminal").venue("takhti").bearer(), UUID.randomUUID(), of(guest))
                .statusCode(403)
                .body("code", equalTo("CHECK_IN_WRONG_VENUE"));
        UUID nonce = UUID.randomUUID();
        leave(door.terminal(), nonce, of(guest)).statusCode(201);
        leave(Tokens.of("terminal").venue("takhti").bearer(), nonce, of(guest))
                .statusCode(409)
                .body("code", equalTo("CHECK_OUT_ID_REUSED"));
    }

    @Test
    void letsThemLeaveOnceHoweverManyRecordIt() throws Exception {
        GivenDoor door = GivenDoor.withPlaces(2);
        Guest guest = door.guest();
        door.startsIn(-1);
        door.checkIn(guest).statusCode(201);

        Callable<Integer> leaving = () ->
                leave(door.terminal(), UUID.randomUUID(), of(guest)).extract().statusCode();

        assertThat(allAtOnce(Collections.nCopies(6, leaving)))
                .containsOnly(201, 409)
                .containsOnlyOnce(201);
    }

    @Test
    void completesWhatIsOverWithItsSlot() {
        GivenDoor door = GivenDoor.withPlaces(2);
        Guest guest = door.guest();
        door.startsIn(-1);
        door.checkIn(guest).statusCode(201);
        GivenDoor running = GivenDoor.withPlaces(2);
        Guest inside = running.guest();
        running.startsIn(-1);
        running.checkIn(inside).statusCode(201);

        door.startsIn(-61);

        await().untilAsserted(() -> assertThat(door.stateOf(guest)).isEqualTo("COMPLETED"));
        assertThat(running.stateOf(inside)).isEqualTo("CHECKED_IN");
        leave(door.terminal(), UUID.randomUUID(), of(guest)).statusCode(201);
    }

    @Test
    void freesThePlaceOfWhoeverCancelsAtTheDoor() {
        GivenDoor door = GivenDoor.withPlaces(2);
        Guest guest = door.guest();
        door.startsIn(10);
        card(guest.card(), "lose-answer");
        door.checkIn(guest).statusCode(503);
        assertThat(door.inside()).isEqualTo(1);

        door.startsIn(60);
        once(guest.person())
                .post("/v1/bookings/" + guest.booking() + "/cancel")
                .then()
                .statusCode(200);

        Given.await().untilAsserted(() -> assertThat(door.inside()).isZero());
    }

    private static UUID walkedIn(GivenDoor door, UUID card, int party) {
        UUID walkIn = UUID.randomUUID();
        door.walkIn(walkIn, card, party).statusCode(201);
        return walkIn;
    }

    @Test
    void recordsOnceThatPeopleWithoutABookingLeft() {
        GivenDoor door = GivenDoor.withPlaces(4).startsIn(-1);
        UUID card = UUID.randomUUID();
        UUID walkIn = walkedIn(door, card, 2);
        String body = "\"walkInId\": \"" + walkIn + "\"";
        UUID nonce = UUID.randomUUID();

        leave(Tokens.of("terminal").venue("takhti").bearer(), UUID.randomUUID(), body)
                .statusCode(404)
                .body("code", equalTo("WALK_IN_NOT_FOUND"));
        leave(door.terminal(), UUID.randomUUID(), body + ", \"credential\": \"x\"")
                .statusCode(422)
                .body("code", equalTo("CHECK_IN_UNCLEAR"));
        String first = leave(door.terminal(), nonce, body)
                .statusCode(201)
                .body("walkInId", equalTo(walkIn.toString()))
                .body("bookingId", nullValue())
                .extract()
                .asString();
        assertThat(leave(door.terminal(), nonce, body).statusCode(201).extract().asString())
                .isEqualTo(first);
        leave(door.terminal(), UUID.randomUUID(), body).statusCode(409).body("code", equalTo("ALREADY_CHECKED_OUT"));
        leave(door.terminal(), nonce, "\"walkInId\": \"" + walkedIn(door, UUID.randomUUID(), 1) + "\"")
                .statusCode(409)
                .body("code", equalTo("CHECK_OUT_ID_REUSED"));
        assertThat(door.inside()).isEqualTo(3); // a place is given once
        await().untilAsserted(
                        () -> assertThat(PublishedEvents.on("hamgara.venue").ofSubject(walkIn))
                                .extracting(PublishedEvent::type)
                                .containsExactly("hamgara.venue.walk-in-admitted.v1", "hamgara.venue.walk-in-left.v1"));
    }

    @Test
    void findsThePeopleWithoutABookingByTheCardAsWell() {
        GivenDoor door = GivenDoor.withPlaces(4);
        Guest guest = door.guest();
        door.startsIn(-1);
        UUID card = UUID.randomUUID();
        UUID walkIn = walkedIn(door, card, 1);
        door.checkIn(guest).statusCode(201);

        leave(door.terminal(), UUID.randomUUID(), "\"credential\": \"" + shown(card) + "\"")
                .statusCode(201)
                .body("walkInId", equalTo(walkIn.toString()));
        leave(door.terminal(), UUID.randomUUID(), "\"credential\": \"" + shown(guest.card()) + "\"")
                .statusCode(201)
                .body("bookingId", equalTo(guest.booking().toString()));
        leave(door.terminal(), UUID.randomUUID(), "\"credential\": \"" + shown(card) + "\"")
                .statusCode(422)
                .body("code", equalTo("CHECK_IN_INVALID"));
    }

    @Test
    void letsNobodyLeaveWhoWasNotLetIn() {
        GivenDoor door = GivenDoor.withPlaces(1).startsIn(-1);
        UUID card = UUID.randomUUID();
        card(card, "no:CARD_EXPIRED");
        UUID walkIn = walkedIn(door, card, 1);

        leave(door.terminal(), UUID.randomUUID(), "\"walkInId\": \"" + walkIn + "\"")
                .statusCode(409)
                .body("code", equalTo("NOT_CHECKED_IN"));
    }
}
