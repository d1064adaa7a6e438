package hamgara.venue.booking;

import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.book;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.card;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.free;
import static hamgara.venue.Given.held;
import static hamgara.venue.Given.hold;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.slotStartsIn;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.venue;
import static hamgara.venue.GivenHall.allAtOnce;
import static hamgara.venue.GivenHall.at;
import static hamgara.venue.GivenHall.drift;
import static hamgara.venue.GivenHall.taken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.Given.Venue;
import hamgara.venue.GivenHall;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class MoveTest {

    private static ValidatableResponse move(String bearer, UUID booking, UUID move, String slot) {
        return as(bearer)
                .body("{\"slotId\": \"%s\"}".formatted(slot))
                .put("/v1/bookings/" + booking + "/moves/" + move)
                .then();
    }

    private static ValidatableResponse move(String bearer, UUID booking, String facility, Instant from, Instant until) {
        return as(bearer)
                .body("{\"facilityId\": \"%s\", \"startsAt\": \"%s\", \"endsAt\": \"%s\"}"
                        .formatted(facility, from, until))
                .put("/v1/bookings/" + booking + "/moves/" + UUID.randomUUID())
                .then();
    }

    @Test
    void takesTheNewPlaceAndFreesTheOldOne() {
        Venue venue = venue("SPORT_YOUTH");
        List<String> slots = slots(venue, 3);
        String me = citizen();
        UUID hold = UUID.randomUUID();
        hold(me, hold, slots.get(0), UUID.randomUUID(), 2).statusCode(201);
        UUID id = UUID.randomUUID();
        String check = book(me, id, hold).statusCode(201).extract().path("checkId");
        UUID move = UUID.randomUUID();

        String first = move(me, id, move, slots.get(4))
                .statusCode(201)
                .body("id", equalTo(id.toString()))
                .body("slotId", equalTo(slots.get(4)))
                .body("party", equalTo(2))
                .body("checkId", not(equalTo(check)))
                .extract()
                .asString();
        assertThat(move(me, id, move, slots.get(4)).extract().asString()).isEqualTo(first);
        move(me, id, move, slots.get(5)).statusCode(409).body("code", equalTo("MOVE_ID_REUSED"));
        move(citizen(), id, UUID.randomUUID(), slots.get(5)).statusCode(404);

        assertThat(free(slots.get(0))).isEqualTo(3);
        assertThat(free(slots.get(4))).isEqualTo(1);
        held(me, slots.get(0), UUID.randomUUID());
        hold(me, UUID.randomUUID(), slots.get(4), UUID.randomUUID(), 1)
                .statusCode(409)
                .body("code", equalTo("OVERLAPS_YOUR_BOOKING"));
        assertThat(drift(venue)).isZero();
        await().until(() -> PublishedEvents.on("hamgara.venue").ofSubject(id).size() == 2);
        assertThat(PublishedEvents.on("hamgara.venue").ofSubject(id).getLast().type())
                .isEqualTo("hamgara.venue.booking-moved.v1");
    }

    @Test
    void changesNothingWhenItIsRefused() {
        Venue venue = venue("SPORT_YOUTH");
        List<String> slots = slots(venue, 1);
        String me = citizen();
        UUID card = UUID.randomUUID();
        UUID id = booked(me, slots.get(0), card);
        booked(citizen(), slots.get(1), UUID.randomUUID());
        booked(me, slots.get(2), card);

        move(me, id, UUID.randomUUID(), slots.get(1)).statusCode(409).body("code", equalTo("SLOT_FULL"));
        String other = slots(venue("SPORT_YOUTH"), 1).get(2);
        move(me, id, UUID.randomUUID(), other).statusCode(409).body("code", equalTo("OVERLAPS_YOUR_BOOKING"));
        card(card, "no:AUDIENCE_WOMEN_ONLY");
        move(me, id, UUID.randomUUID(), slots.get(3)).statusCode(409).body("code", equalTo("AUDIENCE_NOT_ELIGIBLE"));
        card(card, "fine");
        assertThat(free(slots.get(0))).isZero();
        assertThat(free(slots.get(3))).isEqualTo(1);
        hold(me, UUID.randomUUID(), slots(venue("SPORT_YOUTH"), 1).get(0), card, 1)
                .statusCode(409)
                .body("code", equalTo("OVERLAPS_YOUR_BOOKING"));

        slotStartsIn(slots.get(0), 20);
        move(me, id, UUID.randomUUID(), slots.get(3))
                .statusCode(409)
                .body("code", equalTo("OUTSIDE_CANCELLATION_WINDOW"));
        slotStartsIn(slots.get(0), 50);
        once(me).post("/v1/bookings/" + id + "/cancel").then().statusCode(200);
        move(me, id, UUID.randomUUID(), slots.get(3)).statusCode(409).body("code", equalTo("BOOKING_NOT_MOVABLE"));
        assertThat(drift(venue)).isZero();
    }

    @Test
    void gainsNoTimeToCancelByMovingLate() {
        Venue venue = venue("SPORT_YOUTH");
        List<String> slots = slots(venue, 2);
        String me = citizen();
        UUID late = booked(me, slots.get(0), UUID.randomUUID());
        UUID inTime = booked(me, slots.get(1), UUID.randomUUID());
        slotStartsIn(slots.get(0), 60);

        String until = move(me, late, UUID.randomUUID(), slots.get(4))
                .statusCode(201)
                .extract()
                .path("cancelInTimeUntil");
        assertThat(Instant.parse(until)).isBefore(Instant.now());
        move(me, late, UUID.randomUUID(), slots.get(5)).statusCode(201).body("cancelInTimeUntil", equalTo(until));
        move(me, inTime, UUID.randomUUID(), slots.get(6)).statusCode(201);

        once(me).post("/v1/bookings/" + late + "/cancel").then().body("state", equalTo("CANCELLED_LATE"));
        once(me).post("/v1/bookings/" + inTime + "/cancel").then().body("state", equalTo("CANCELLED_IN_TIME"));
        assertThat(drift(venue)).isZero();
    }

    @Test
    void movesAPartyThatHasAHallAloneIntoATimeThatOverlapsItsOwn() {
        GivenHall hall = GivenHall.inThirds();
        String me = citizen();
        UUID id = UUID.randomUUID();
        book(me, id, taken(me, hall.whole(), at(10), at(11), 12)).statusCode(201);
        taken(citizen(), hall.thirds().get(0), at(15), at(16), 2);

        move(me, id, hall.whole(), at(15, 30), at(16, 30)).statusCode(409).body("code", equalTo("UNIT_CONFLICT"));
        move(me, id, hall.whole(), at(10, 30), at(12))
                .statusCode(201)
                .body("startsAt", equalTo(at(10, 30).toString()))
                .body("party", equalTo(12));
        taken(citizen(), hall.thirds().get(1), at(9), at(10), 2);
        assertThat(drift(hall.venue())).isZero();
    }

    @Test
    void losesAndDoublesNoPlaceWhenManySwapAtOnce() throws Exception {
        Venue venue = venue("SPORT_YOUTH");
        List<String> slots = slots(venue, 10).subList(0, 2);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String me = citizen();
            UUID id = booked(me, slots.get(i % 2), UUID.randomUUID());
            String to = slots.get(1 - i % 2);
            String back = slots.get(i % 2);
            calls.add(() -> move(me, id, UUID.randomUUID(), to).extract().statusCode());
            calls.add(() -> move(me, id, UUID.randomUUID(), back).extract().statusCode());
        }

        assertThat(allAtOnce(calls)).isSubsetOf(201, 409);
        assertThat(20 - free(slots.get(0)) - free(slots.get(1))).isEqualTo(16);
        assertThat(drift(venue)).isZero();
    }
}
