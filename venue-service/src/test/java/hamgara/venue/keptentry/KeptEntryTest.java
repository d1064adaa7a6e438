package hamgara.venue.keptentry;

import static hamgara.venue.Given.as;
import static hamgara.venue.Given.askedAbout;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.book;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.card;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.free;
import static hamgara.venue.Given.held;
import static hamgara.venue.Given.hold;
import static hamgara.venue.Given.holdIsOver;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.slot;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.venue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import hamgara.kit.test.PublishedEvent;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// What is kept with card-service for bookings, whichever side dies when.
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class KeptEntryTest {

    @Test
    void keepsAnEntryInTheHoldersNameAndStoresItsId() {
        String me = citizen();
        UUID card = UUID.randomUUID();
        UUID hold = UUID.randomUUID();
        String slot = slot(5);
        hold(me, hold, slot, card, 3).statusCode(201);
        UUID id = UUID.randomUUID();

        String authorization = book(me, id, hold).statusCode(201).extract().path("authorizationId");

        JsonPath asked = askedAbout(card);
        assertThat(keys(card)).containsExactly(authorization);
        assertThat(asked.getString("asked[0].authorization")).isEqualTo(me);
        assertThat(asked.getString("asked[0].body.bookingId")).isEqualTo(id.toString());
        assertThat(asked.getInt("asked[0].body.party")).isEqualTo(3);
        assertThat(asked.getString("asked[0].body.endsAt"))
                .isEqualTo(as(me).get("/v1/bookings/" + id).then().extract().path("endsAt"));
        assertThat(asked.getString("asked[0].body.replaces")).isNull();
        as(me).get("/v1/bookings/" + id).then().body("authorizationId", equalTo(authorization));
    }

    @Test
    void keepsAnEntryForEachOfSeveralPlaces() {
        List<String> slots = slots(venue("SPORT_YOUTH"), 3);
        String me = citizen();
        UUID card = UUID.randomUUID();
        UUID hold = UUID.randomUUID();
        as(me).body("""
                        {"cardId": "%s", "items": [{"slotId": "%s", "party": 1}, {"slotId": "%s", "party": 1}]}""".formatted(card, slots.get(0), slots.get(1)))
                .put("/v1/holds/" + hold)
                .then()
                .statusCode(201);
        UUID id = UUID.randomUUID();

        List<String> bookings = book(me, id, hold).statusCode(201).extract().path("items.bookingId");

        assertThat(new HashSet<>(keys(card))).hasSize(2);
        assertThat(askedAbout(card).getList("asked.body.bookingId")).isEqualTo(bookings);
    }

    @Test
    void confirmsWithTheSameEntryWhenTheAnswerWasLost() {
        String me = citizen();
        UUID card = UUID.randomUUID();
        UUID hold = held(me, slot(3), card);
        UUID id = UUID.randomUUID();
        card(card, "lose-answer");

        book(me, id, hold).statusCode(503).body("holdKept", equalTo(true));
        card(card, "away");
        book(me, id, hold).statusCode(503).body("code", equalTo("CARD_SERVICE_UNAVAILABLE"));
        card(card, "fine");
        String authorization = book(me, id, hold).statusCode(201).extract().path("authorizationId");

        assertThat(keys(card)).hasSize(3).containsOnly(authorization);
    }

    @Test
    void asksAgainAboutTheSameEntryAfterARefusal() {
        String me = citizen();
        UUID card = UUID.randomUUID();
        UUID hold = held(me, slot(3), card);
        UUID id = UUID.randomUUID();
        card(card, "no:QUOTA_EXHAUSTED");

        book(me, id, hold)
                .statusCode(409)
                .body("code", equalTo("CARD_NOT_ELIGIBLE"))
                .body("reasons[0]", equalTo("QUOTA_EXHAUSTED"));
        card(card, "fine");
        book(me, id, hold).statusCode(201);

        assertThat(new HashSet<>(keys(card))).hasSize(1);
    }

    @Test
    void keepsOneEntryHoweverOftenTheRequestIsSentAtOnce() throws Exception {
        String me = citizen();
        UUID card = UUID.randomUUID();
        UUID hold = held(me, slot(3), card);
        UUID id = UUID.randomUUID();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(
                    Collections.nCopies(8, () -> book(me, id, hold).extract().statusCode()))) {
                assertThat(answer.get()).isEqualTo(201);
            }
        }

        assertThat(new HashSet<>(keys(card))).hasSize(1);
    }

    @Test
    void givesUpAnEntryThatNoBookingTookOnceItsHoldIsOver() {
        Unanswered living = unanswered();
        Unanswered over = unanswered();
        Unanswered released = unanswered();
        longAgo(living, 30);
        longAgo(over, 20);
        longAgo(released, 10);
        holdIsOver(over.hold);
        as(released.me).delete("/v1/holds/" + released.hold).then().statusCode(204);

        await().until(() -> toldOf(over).size() == 1 && toldOf(released).size() == 1);

        assertThat(toldOf(over).getFirst().type()).isEqualTo("hamgara.venue.booking-given-up.v1");
        JsonNode told = toldOf(over).getFirst().data();
        assertThat(told.path("released").asText()).isEqualTo(over.entry.toString());
        assertThat(told.path("booking").asText()).isEqualTo(over.booking.toString());
        assertThat(state(living)).isEqualTo(1);
        card(over.card, "fine");
        book(over.me, over.booking, over.hold).statusCode(410).body("code", equalTo("HOLD_EXPIRED"));
        card(living.card, "fine");
        book(living.me, living.booking, living.hold)
                .statusCode(201)
                .body("authorizationId", equalTo(living.entry.toString()));
    }

    @Test
    void neverTakesAnEntryThatWasGivenUpWhileCardServiceWasAsked() {
        String me = citizen();
        UUID card = UUID.randomUUID();
        String slot = slot(3);
        UUID hold = held(me, slot, card);
        UUID id = UUID.randomUUID();
        card(card, "wait");

        var answer =
                CompletableFuture.supplyAsync(() -> book(me, id, hold).extract().statusCode());
        await().until(() -> askedAbout(card).getList("asked").size() == 1);
        sql("update kept_entry set state = 'GIVEN_UP' where hold_id = '" + hold + "'");
        card(card, "fine");

        assertThat(answer.join()).isEqualTo(410);
        assertThat(number("select count(*) from booking where id = '" + id + "'"))
                .isZero();
        assertThat(number("select booked from slot where id = '" + slot + "'")).isZero();
    }

    @Test
    void tellsWhichEntryACancelledBookingReleases() {
        String me = citizen();
        UUID id = booked(me, slot(3), UUID.randomUUID());
        String authorization = authorizationOf(me, id);

        once(me).post("/v1/bookings/" + id + "/cancel").then().statusCode(200);

        assertThat(released(id, "hamgara.venue.booking-cancelled.v1")).isEqualTo(authorization);
    }

    @Test
    void movesWithAnEntryThatStandsForTheOldOne() {
        List<String> slots = slots(venue("SPORT_YOUTH"), 3);
        String me = citizen();
        UUID card = UUID.randomUUID();
        UUID id = booked(me, slots.get(0), card);
        String before = authorizationOf(me, id);

        move(me, id, UUID.randomUUID(), slots.get(1)).statusCode(201);

        String after = authorizationOf(me, id);
        assertThat(keys(card)).containsExactly(before, after);
        assertThat(askedAbout(card).getString("asked[1].body.replaces")).isEqualTo(before);
        assertThat(askedAbout(card).getString("asked[1].body.bookingId")).isEqualTo(id.toString());
        assertThat(released(id, "hamgara.venue.booking-moved.v1")).isEqualTo(before);
    }

    @Test
    void givesTheEntryOfARefusedMoveUpAtOnceAndAsksAnewForTheNextTry() {
        List<String> slots = slots(venue("SPORT_YOUTH"), 1);
        String me = citizen();
        UUID card = UUID.randomUUID();
        UUID id = booked(me, slots.get(0), card);
        String before = authorizationOf(me, id);
        String rival = citizen();
        UUID inTheWay = booked(rival, slots.get(1), UUID.randomUUID());
        UUID move = UUID.randomUUID();

        move(me, id, move, slots.get(1)).statusCode(409).body("code", equalTo("SLOT_FULL"));

        UUID given = UUID.fromString(keys(card).getLast());
        assertThat(number("select count(*) from kept_entry where id = '" + given + "' and state = 'GIVEN_UP'"))
                .isEqualTo(1);
        await().until(() -> PublishedEvents.on("hamgara.venue").ofSubject(given).size() == 1);
        assertThat(authorizationOf(me, id)).isEqualTo(before);
        once(rival).post("/v1/bookings/" + inTheWay + "/cancel").then().statusCode(200);
        move(me, id, move, slots.get(1)).statusCode(201);
        assertThat(authorizationOf(me, id)).isNotIn(before, given.toString());
        assertThat(free(slots.get(0))).isEqualTo(1);
    }

    @Test
    void givesTheEntriesOfARefusedOrderUpAtOnceThoughItsHoldLivesOn() {
        List<String> slots = slots(venue("SPORT_YOUTH"), 3);
        String me = citizen();
        UUID card = UUID.randomUUID();
        UUID hold = UUID.randomUUID();
        as(me).body("""
                        {"cardId": "%s", "items": [{"slotId": "%s", "party": 1}, {"slotId": "%s", "party": 1}]}""".formatted(card, slots.get(0), slots.get(1)))
                .put("/v1/holds/" + hold)
                .then()
                .statusCode(201);
        UUID id = UUID.randomUUID();
        card(card, "one-entry");

        book(me, id, hold)
                .statusCode(409)
                .body("code", equalTo("CARD_NOT_ELIGIBLE"))
                .body("reasons[0]", equalTo("QUOTA_EXHAUSTED"));

        UUID given = UUID.fromString(keys(card).getFirst());
        assertThat(number("select count(*) from kept_entry where id = '" + given + "' and state = 'GIVEN_UP'"))
                .isEqualTo(1);
        await().until(() -> PublishedEvents.on("hamgara.venue").ofSubject(given).size() == 1);
        card(card, "away");
        book(me, id, hold).statusCode(503);
        String kept = keys(card).getLast();
        card(card, "fine");
        book(me, id, hold).statusCode(201).body("authorizationId", equalTo(kept));
        assertThat(kept).isNotEqualTo(given.toString());
    }

    @Test
    void transfersToAnEntryOfTheOtherCard() {
        String me = citizen();
        UUID id = booked(me, slot(3), UUID.randomUUID());
        String before = authorizationOf(me, id);
        UUID transfer = UUID.randomUUID();
        as(me).body("{\"bookingId\": \"%s\"}".formatted(id))
                .put("/v1/booking-transfers/" + transfer)
                .then()
                .statusCode(201);
        String other = citizen();
        UUID card = UUID.randomUUID();

        as(other)
                .body("{\"cardId\": \"%s\"}".formatted(card))
                .put("/v1/booking-transfers/" + transfer + "/acceptance")
                .then()
                .statusCode(201);

        assertThat(keys(card)).containsExactly(authorizationOf(other, id));
        assertThat(askedAbout(card).getString("asked[0].authorization")).isEqualTo(other);
        assertThat(askedAbout(card).getString("asked[0].body.replaces")).isNull();
        assertThat(released(id, "hamgara.venue.booking-transferred.v1")).isEqualTo(before);
    }

    /// A request that card-service answered to nobody.
    private record Unanswered(String me, UUID card, UUID hold, UUID booking, UUID entry) {}

    private static Unanswered unanswered() {
        String me = citizen();
        UUID card = UUID.randomUUID();
        UUID hold = held(me, slot(3), card);
        UUID booking = UUID.randomUUID();
        card(card, "lose-answer");
        book(me, booking, hold).statusCode(503);
        return new Unanswered(
                me, card, hold, booking, UUID.fromString(keys(card).getFirst()));
    }

    private static void longAgo(Unanswered asked, int minutes) {
        sql("update kept_entry set asked_at = clock_timestamp() - interval '%d minutes' where id = '%s'"
                .formatted(minutes, asked.entry));
    }

    private static long state(Unanswered asked) {
        return number("select count(*) from kept_entry where id = '" + asked.entry + "' and state = 'ASKED'");
    }

    private static List<PublishedEvent> toldOf(Unanswered asked) {
        return PublishedEvents.on("hamgara.venue").ofSubject(asked.entry);
    }

    private static List<String> keys(UUID card) {
        return askedAbout(card).getList("asked.key");
    }

    private static String authorizationOf(String bearer, UUID booking) {
        return as(bearer).get("/v1/bookings/" + booking).then().extract().path("authorizationId");
    }

    private static String released(UUID booking, String type) {
        await().until(() -> PublishedEvents.on("hamgara.venue").ofSubject(booking).stream()
                .anyMatch(event -> event.type().equals(type)));
        return PublishedEvents.on("hamgara.venue").ofSubject(booking).stream()
                .filter(event -> event.type().equals(type))
                .findFirst()
                .orElseThrow()
                .data()
                .path("released")
                .asText();
    }

    private static ValidatableResponse move(String bearer, UUID booking, UUID move, String slot) {
        return as(bearer)
                .body("{\"slotId\": \"%s\"}".formatted(slot))
                .put("/v1/bookings/" + booking + "/moves/" + move)
                .then();
    }
}
