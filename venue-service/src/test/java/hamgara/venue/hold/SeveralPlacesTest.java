package hamgara.venue.hold;

import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.free;
import static hamgara.venue.Given.held;
import static hamgara.venue.Given.holdIsOver;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.venue;
import static hamgara.venue.GivenHall.allAtOnce;
import static hamgara.venue.GivenHall.at;
import static hamgara.venue.GivenHall.drift;
import static hamgara.venue.GivenHall.place;
import static hamgara.venue.GivenHall.takeAll;
import static hamgara.venue.GivenHall.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.Given.Venue;
import hamgara.venue.GivenHall;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class SeveralPlacesTest {

    @Test
    void keepsAllPlacesOrNone() {
        GivenHall hall = GivenHall.inThirds();
        List<String> slots = slots(hall.venue(), 1);
        String court = hall.thirds().getFirst();
        String me = citizen();
        UUID card = UUID.randomUUID();
        booked(citizen(), slots.get(6), UUID.randomUUID());

        takeAll(
                        me,
                        UUID.randomUUID(),
                        card,
                        List.of(place(slots.get(0), 1), time(court, at(10), at(11), 2), place(slots.get(6), 1)))
                .statusCode(409)
                .body("code", equalTo("SLOT_FULL"));
        assertThat(free(slots.get(0))).isEqualTo(1);
        assertThat(drift(hall.venue())).isZero();

        UUID id = UUID.randomUUID();
        List<String> both = List.of(place(slots.get(0), 1), time(court, at(10), at(11), 2));
        String first = takeAll(me, id, card, both)
                .statusCode(201)
                .body("items", hasSize(2))
                .body("slotId", equalTo(slots.get(0)))
                .body("items[1].party", equalTo(2))
                .extract()
                .asString();
        assertThat(takeAll(me, id, card, both).extract().asString()).isEqualTo(first);
        takeAll(me, id, card, List.of(both.get(0))).statusCode(409).body("code", equalTo("HOLD_ID_REUSED"));
        assertThat(free(slots.get(0))).isZero();

        as(me).delete("/v1/holds/" + id).then().statusCode(204);
        assertThat(free(slots.get(0))).isEqualTo(1);
        assertThat(drift(hall.venue())).isZero();
    }

    @Test
    void keepsNoTwoPlacesOfOnePersonAtOneTime() {
        GivenHall hall = GivenHall.inThirds();
        String slot = slots(hall.venue(), 3).get(2); // ten o'clock
        String me = citizen();

        takeAll(
                        me,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        List.of(place(slot, 1), time(hall.thirds().getFirst(), at(10, 30), at(11, 30), 1)))
                .statusCode(409)
                .body("code", equalTo("OVERLAPS_YOUR_BOOKING"));
        held(me, slot, UUID.randomUUID());
        GivenHall.take(me, UUID.randomUUID(), hall.thirds().getFirst(), at(10, 30), at(11, 30), 1)
                .statusCode(409)
                .body("code", equalTo("OVERLAPS_YOUR_BOOKING"));
    }

    @Test
    void asksForOnePlaceOrAList() {
        String slot = slots(venue("SPORT_YOUTH"), 3).getFirst();
        String card = UUID.randomUUID().toString();

        for (String body : List.of(
                "{\"cardId\": \"%s\"}".formatted(card),
                "{\"cardId\": \"%s\", \"slotId\": \"%s\"}".formatted(card, slot),
                "{\"cardId\": \"%s\", \"slotId\": \"%s\", \"facilityId\": \"%s\", \"party\": 1}"
                        .formatted(card, slot, slot),
                "{\"cardId\": \"%s\", \"slotId\": \"%s\", \"party\": 1, \"items\": [%s]}"
                        .formatted(card, slot, place(slot, 1)))) {
            as(citizen())
                    .body(body)
                    .put("/v1/holds/" + UUID.randomUUID())
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("HOLD_ITEM_UNCLEAR"));
        }
        as(citizen())
                .body("{\"cardId\": \"%s\", \"slotId\": \"%s\", \"party\": 21}".formatted(card, slot))
                .put("/v1/holds/" + UUID.randomUUID())
                .then()
                .statusCode(422)
                .body("code", equalTo("PARTY_TOO_LARGE"));
    }

    @Test
    void neverWaitsInACircleHoweverThePlacesAreOrdered() throws Exception {
        GivenHall hall = GivenHall.inThirds();
        List<String> slots = slots(hall.venue(), 40).subList(0, 2);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            List<String> items = List.of(
                    place(slots.get(i % 2), 1),
                    place(slots.get(1 - i % 2), 1),
                    time(hall.thirds().get(i % 3), at(12), at(13), 1),
                    time(hall.thirds().get((i + 1) % 3), at(14), at(15), 1));
            calls.add(() -> takeAll(citizen(), UUID.randomUUID(), UUID.randomUUID(), items)
                    .extract()
                    .statusCode());
        }

        List<Integer> answers = allAtOnce(calls);

        assertThat(answers).containsOnly(201, 409);
        long kept = answers.stream().filter(status -> status == 201).count();
        assertThat(number("select held from slot where id = '" + slots.getFirst() + "'"))
                .isEqualTo(kept);
        assertThat(drift(hall.venue())).isZero();
    }

    @Test
    void isKeptLongerTwiceAndNeverBeyondHalfAnHour() {
        String me = citizen();
        UUID id = held(me, slots(venue("SPORT_YOUTH"), 3).getFirst(), UUID.randomUUID());
        String path = "/v1/holds/" + id;
        sql("update hold set expires_at = clock_timestamp() + interval '1 minute' where id = '" + id + "'");

        as(me).patch(path).then().statusCode(428);
        String seen = as(me).get(path).header("ETag");
        String until = as(me).header("If-Match", seen)
                .patch(path)
                .then()
                .statusCode(200)
                .body("extended", equalTo(1))
                .extract()
                .path("expiresAt");
        assertThat(Instant.parse(until)).isAfter(Instant.now().plus(Duration.ofMinutes(9)));
        as(me).header("If-Match", seen).patch(path).then().statusCode(412);
        sql("update hold set created_at = clock_timestamp() - interval '25 minutes' where id = '" + id + "'");
        sql("update hold set expires_at = clock_timestamp() + interval '1 minute' where id = '" + id + "'");
        until = as(me).header("If-Match", as(me).get(path).header("ETag"))
                .patch(path)
                .then()
                .statusCode(200)
                .extract()
                .path("expiresAt");
        assertThat(Instant.parse(until)).isBefore(Instant.now().plus(Duration.ofMinutes(6)));
        sql("update hold set created_at = clock_timestamp() where id = '" + id + "'");
        sql("update hold set expires_at = clock_timestamp() + interval '1 minute' where id = '" + id + "'");
        as(me).header("If-Match", as(me).get(path).header("ETag"))
                .patch(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("HOLD_EXTENDED_ENOUGH"));
        as(citizen()).header("If-Match", seen).patch(path).then().statusCode(404);
        holdIsOver(id);
        as(me).header("If-Match", as(me).get(path).header("ETag"))
                .patch(path)
                .then()
                .statusCode(410)
                .body("code", equalTo("HOLD_EXPIRED"));
    }

    @Test
    void endsAllPlacesOfADeadHold() {
        GivenHall hall = GivenHall.inThirds();
        Venue venue = hall.venue();
        List<String> slots = slots(venue, 3);
        UUID id = UUID.randomUUID();
        takeAll(
                        citizen(),
                        id,
                        UUID.randomUUID(),
                        List.of(place(slots.get(0), 2), place(slots.get(1), 1), time(hall.whole(), at(15), at(16), 4)))
                .statusCode(201);
        holdIsOver(id);

        await().until(() ->
                number("select count(*) from slot where held > 0 and venue_id = '" + venue.id() + "'") == 0);
        assertThat(drift(venue)).isZero();
        GivenHall.taken(citizen(), hall.whole(), at(15), at(16), 4);
    }
}
