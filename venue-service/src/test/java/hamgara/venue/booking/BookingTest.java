package hamgara.venue.booking;

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
import static hamgara.venue.Given.slot;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.staffOf;
import static hamgara.venue.Given.venue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.Given.Venue;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class BookingTest {

    @Test
    void booksTheHeldPlaceWithTheCard() {
        String me = citizen();
        UUID card = UUID.randomUUID();
        String slot = slot(3);
        UUID id = UUID.randomUUID();

        book(me, id, held(me, slot, card))
                .statusCode(201)
                .body("state", equalTo("CONFIRMED"))
                .body("cardId", equalTo(card.toString()))
                .body("checkId", notNullValue())
                .body("startsAtJalali", notNullValue());

        assertThat(free(slot)).isEqualTo(2);
        assertThat(number("select booked from slot where id = '" + slot + "'")).isEqualTo(1);
        JsonPath question = askedAbout(card);
        assertThat(question.getString("asked[0].body.audience")).isEqualTo("MIXED");
        assertThat(question.getString("asked[0].body.category")).isEqualTo("SPORT");
        assertThat(question.getString("asked[0].body.bookingId")).isEqualTo(id.toString());
        assertThat(question.getString("asked[0].authorization")).isEqualTo(me);
        assertThat(question.getString("asked[0].traceparent")).startsWith("00-");
        await().until(() -> PublishedEvents.on("hamgara.venue").ofSubject(id).size() == 1);
        assertThat(PublishedEvents.on("hamgara.venue")
                        .ofSubject(id)
                        .getFirst()
                        .data()
                        .toString())
                .doesNotContain(card.toString());
    }

    @Test
    void answersARepeatedRequestWithTheSameBooking() {
        String me = citizen();
        String slot = slot(3);
        UUID hold = held(me, slot, UUID.randomUUID());
        UUID id = UUID.randomUUID();

        String first = book(me, id, hold).statusCode(201).extract().asString();
        String second = book(me, id, hold).statusCode(201).extract().asString();

        assertThat(second).isEqualTo(first);
        book(me, UUID.randomUUID(), hold).statusCode(409).body("code", equalTo("HOLD_ALREADY_CONFIRMED"));
        book(me, id, UUID.randomUUID()).statusCode(409).body("code", equalTo("BOOKING_ID_REUSED"));
    }

    @Test
    void makesOneBookingOfTheSameRequestSentManyTimesAtOnce() throws Exception {
        String me = citizen();
        String slot = slot(3);
        UUID hold = held(me, slot, UUID.randomUUID());
        UUID id = UUID.randomUUID();

        List<String> answers = allAtOnce(Collections.nCopies(
                10, () -> book(me, id, hold).statusCode(201).extract().asString()));

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(number("select booked from slot where id = '" + slot + "'")).isEqualTo(1);
        assertThat(free(slot)).isEqualTo(2);
    }

    @Test
    void keepsTheHoldWhenTheSlotIsForOthers() {
        String me = citizen();
        UUID card = UUID.randomUUID();
        String slot = slot(3);
        UUID hold = held(me, slot, card);
        card(card, "no:AUDIENCE_WOMEN_ONLY");

        book(me, UUID.randomUUID(), hold)
                .statusCode(409)
                .body("code", equalTo("AUDIENCE_NOT_ELIGIBLE"))
                .body("reasons[0]", equalTo("AUDIENCE_WOMEN_ONLY"));

        as(me).get("/v1/holds/" + hold).then().body("state", equalTo("HELD"));
        card(card, "fine");
        book(me, UUID.randomUUID(), hold).statusCode(201);
    }

    @Test
    void saysWhyTheCardCannotBeUsed() {
        String me = citizen();
        UUID card = UUID.randomUUID();
        UUID hold = held(me, slot(3), card);

        card(card, "no:CARD_SUSPENDED");
        book(me, UUID.randomUUID(), hold)
                .statusCode(409)
                .body("code", equalTo("CARD_NOT_ELIGIBLE"))
                .body("reasons[0]", equalTo("CARD_SUSPENDED"));
        card(card, "unknown");
        book(me, UUID.randomUUID(), hold)
                .statusCode(409)
                .body("code", equalTo("CARD_REFUSED"))
                .body("reason", equalTo("CARD_NOT_FOUND"));
    }

    @Test
    void keepsAndExtendsTheHoldWhileCardServiceIsAway() {
        String me = citizen();
        UUID card = UUID.randomUUID();
        UUID hold = held(me, slot(3), card);
        sql("update hold set expires_at = clock_timestamp() + interval '1 minute' where id = '" + hold + "'");
        card(card, "away");

        String until = book(me, UUID.randomUUID(), hold)
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("CARD_SERVICE_UNAVAILABLE"))
                .body("holdKept", equalTo(true))
                .extract()
                .path("holdExpiresAt");

        assertThat(Instant.parse(until)).isAfter(Instant.now().plus(Duration.ofMinutes(8)));
        as(me).get("/v1/holds/" + hold).then().body("state", equalTo("HELD")).body("expiresAt", equalTo(until));
        card(card, "fine");
        book(me, UUID.randomUUID(), hold).statusCode(201);
    }

    @Test
    void neverExtendsAHoldBeyondHalfAnHourInAll() {
        String me = citizen();
        UUID card = UUID.randomUUID();
        UUID hold = held(me, slot(3), card);
        sql("update hold set created_at = clock_timestamp() - interval '28 minutes' where id = '" + hold + "'");
        sql("update hold set expires_at = clock_timestamp() + interval '1 minute' where id = '" + hold + "'");
        card(card, "away");

        String until =
                book(me, UUID.randomUUID(), hold).statusCode(503).extract().path("holdExpiresAt");

        assertThat(Instant.parse(until)).isBefore(Instant.now().plus(Duration.ofMinutes(3)));
    }

    @Test
    void neverConfirmsAHoldThatIsOver() {
        String me = citizen();
        UUID hold = held(me, slot(3), UUID.randomUUID());
        holdIsOver(hold);

        book(me, UUID.randomUUID(), hold).statusCode(410).body("code", equalTo("HOLD_EXPIRED"));
    }

    @Test
    void neverConfirmsAHoldThatRunsOutWhileTheCardIsAsked() throws Exception {
        String me = citizen();
        UUID card = UUID.randomUUID();
        UUID hold = held(me, slot(3), card);
        card(card, "wait");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> answer = threads.submit(
                    () -> book(me, UUID.randomUUID(), hold).extract().statusCode());
            await().until(() -> !askedAbout(card).getList("asked").isEmpty());
            holdIsOver(hold);
            card(card, "fine");

            assertThat(answer.get()).isEqualTo(410);
        }
    }

    @Test
    void booksNobodyElsesHold() {
        UUID hold = held(citizen(), slot(3), UUID.randomUUID());

        book(citizen(), UUID.randomUUID(), hold).statusCode(404).body("code", equalTo("HOLD_NOT_FOUND"));
    }

    @Test
    void showsABookingToItsOwnerAndToTheStaffOfTheVenueOnly() {
        String me = citizen();
        Venue venue = venue("SPORT_YOUTH");
        UUID id = booked(me, slots(venue, 3).getFirst(), UUID.randomUUID());

        as(me).get("/v1/bookings/" + id).then().statusCode(200);
        as(staffOf(venue.code())).get("/v1/bookings/" + id).then().statusCode(200);
        as(staffOf("takhti")).get("/v1/bookings/" + id).then().statusCode(404);
        as(citizen()).get("/v1/bookings/" + id).then().statusCode(404).body("code", equalTo("BOOKING_NOT_FOUND"));
    }

    @Test
    void listsOnesOwnBookingsLatestFirst() {
        String me = citizen();
        List<String> slots = slots(venue("SPORT_YOUTH"), 3);
        UUID first = booked(me, slots.get(0), UUID.randomUUID());
        UUID second = booked(me, slots.get(1), UUID.randomUUID());
        booked(citizen(), slots.get(2), UUID.randomUUID());

        String next = as(me).get("/v1/bookings?limit=1")
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(second.toString()))
                .extract()
                .path("next");
        as(me).get("/v1/bookings?limit=1&state=CONFIRMED&cursor={next}", next)
                .then()
                .body("items[0].id", equalTo(first.toString()))
                .body("next", org.hamcrest.Matchers.nullValue());
    }

    @Test
    void keepsTheCountersExactWhileHoldsAreMadeBookedAndSweptAtOnce() throws Exception {
        List<String> slots = slots(venue("SPORT_YOUTH"), 4).subList(0, 3);
        var held = new AtomicInteger();

        List<Integer> answers = allAtOnce(Collections.nCopies(120, () -> {
            String me = citizen();
            UUID hold = UUID.randomUUID();
            String slot = slots.get(ThreadLocalRandom.current().nextInt(slots.size()));
            if (hold(me, hold, slot, UUID.randomUUID(), 1).extract().statusCode() != 201) {
                return 409;
            }
            if (held.incrementAndGet() % 3 == 0) {
                holdIsOver(hold);
            }
            return book(me, UUID.randomUUID(), hold).extract().statusCode();
        }));

        assertThat(answers).containsOnly(201, 409, 410);
        assertThat(answers).filteredOn(status -> status == 201).hasSizeLessThanOrEqualTo(12);
        for (String slot : slots) {
            await().until(() -> number("select held from slot where id = '" + slot + "'") == 0);
            assertThat(number("select booked from slot where id = '" + slot + "'"))
                    .isEqualTo(number("select coalesce(sum(party), 0) from booking where slot_id = '" + slot + "'"));
        }
    }

    private static <T> List<T> allAtOnce(List<Callable<T>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        }
    }
}
