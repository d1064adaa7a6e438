package hamgara.venue.hold;

import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.free;
import static hamgara.venue.Given.held;
import static hamgara.venue.Given.hold;
import static hamgara.venue.Given.holdIsOver;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.slot;
import static hamgara.venue.Given.slotStartsIn;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.venue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class HoldTest {

    @Test
    void givesTenPlacesToExactlyTenOfAHundred() throws Exception {
        String slot = slot(10);
        List<String> people =
                Collections.nCopies(100, "").stream().map(_ -> citizen()).toList();

        List<Integer> answers = allAtOnce(people.stream()
                .<Callable<Integer>>map(person -> () -> hold(person, UUID.randomUUID(), slot, UUID.randomUUID(), 1)
                        .extract()
                        .statusCode())
                .toList());

        assertThat(answers).filteredOn(status -> status == 201).hasSize(10);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(90);
        assertThat(free(slot)).isZero();
        assertThat(number("select held from slot where id = '" + slot + "'")).isEqualTo(10);
    }

    @Test
    void answersARepeatedRequestWithTheSameHold() {
        String me = citizen();
        String slot = slot(5);
        UUID id = UUID.randomUUID();
        UUID card = UUID.randomUUID();

        String first = hold(me, id, slot, card, 2).statusCode(201).extract().asString();
        String second = hold(me, id, slot, card, 2).statusCode(201).extract().asString();

        assertThat(second).isEqualTo(first);
        assertThat(free(slot)).isEqualTo(3);
    }

    @Test
    void makesOneHoldOfTheSameRequestSentManyTimesAtOnce() throws Exception {
        String me = citizen();
        String slot = slot(5);
        UUID id = UUID.randomUUID();
        UUID card = UUID.randomUUID();

        List<String> answers = allAtOnce(Collections.nCopies(
                12, () -> hold(me, id, slot, card, 2).statusCode(201).extract().asString()));

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(free(slot)).isEqualTo(3);
    }

    @Test
    void refusesAnIdThatStandsForAnotherHold() {
        String me = citizen();
        String slot = slot(5);
        UUID card = UUID.randomUUID();
        UUID id = held(me, slot, card);

        hold(me, id, slot, card, 2).statusCode(409).body("code", equalTo("HOLD_ID_REUSED"));
        hold(citizen(), id, slot, card, 1).statusCode(409).body("code", equalTo("HOLD_ID_REUSED"));
        assertThat(free(slot)).isEqualTo(4);
    }

    @Test
    void tellsAFullSlotFromOneThatOthersAreAboutToBook() {
        String slot = slot(2);
        booked(citizen(), slot, UUID.randomUUID());
        held(citizen(), slot, UUID.randomUUID());

        hold(citizen(), UUID.randomUUID(), slot, UUID.randomUUID(), 1)
                .statusCode(409)
                .body("code", equalTo("RESERVED_BY_OTHERS"))
                .body("tryAgainAt", notNullValue());
        hold(citizen(), UUID.randomUUID(), slot, UUID.randomUUID(), 2)
                .statusCode(409)
                .body("code", equalTo("INSUFFICIENT_PLACES"))
                .body("left", equalTo(1));
    }

    @Test
    void keepsOnePersonInOnePlaceAtATime() {
        String me = citizen();
        held(me, slot(5), UUID.randomUUID());
        String elsewhere = slot(5);

        hold(me, UUID.randomUUID(), elsewhere, UUID.randomUUID(), 1)
                .statusCode(409)
                .body("code", equalTo("OVERLAPS_YOUR_BOOKING"));
        held(me, slots(venue("SPORT_YOUTH"), 5).get(1), UUID.randomUUID());
        assertThat(free(elsewhere)).isEqualTo(5);
    }

    @Test
    void letsOnePersonWinOneOfTwoOverlappingSlotsAtOnce() throws Exception {
        String me = citizen();
        List<String> same = List.of(slot(5), slot(5), slot(5), slot(5));

        List<Integer> answers = allAtOnce(same.stream()
                .<Callable<Integer>>map(slot -> () -> hold(me, UUID.randomUUID(), slot, UUID.randomUUID(), 1)
                        .extract()
                        .statusCode())
                .toList());

        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(3);
    }

    @Test
    void givesThePlacesOfADeadHoldToTheNextPerson() {
        String slot = slot(1);
        String first = citizen();
        UUID dead = held(first, slot, UUID.randomUUID());
        holdIsOver(dead);

        held(citizen(), slot, UUID.randomUUID());

        as(first).get("/v1/holds/" + dead).then().statusCode(200).body("state", equalTo("EXPIRED"));
        await().until(() -> PublishedEvents.on("hamgara.venue").ofSubject(dead).size() == 2);
        assertThat(PublishedEvents.on("hamgara.venue").ofSubject(dead))
                .extracting(event -> event.type() + " " + event.version())
                .containsExactly("hamgara.venue.hold-placed.v1 1", "hamgara.venue.hold-expired.v1 2");
    }

    @Test
    void sweepsDeadHoldsAndFreesThePersonsTime() {
        String slot = slot(3);
        String me = citizen();
        holdIsOver(held(me, slot, UUID.randomUUID()));

        await().until(() -> free(slot) == 3);
        held(me, slot, UUID.randomUUID());
    }

    @Test
    void givesPlacesBackOnceHoweverOftenAsked() {
        String me = citizen();
        String slot = slot(3);
        UUID id = held(me, slot, UUID.randomUUID());

        as(citizen()).delete("/v1/holds/" + id).then().statusCode(204);
        assertThat(free(slot)).isEqualTo(2);
        as(me).delete("/v1/holds/" + id).then().statusCode(204);
        as(me).delete("/v1/holds/" + id).then().statusCode(204);
        assertThat(free(slot)).isEqualTo(3);
    }

    @Test
    void hidesAHoldFromEverybodyElse() {
        UUID id = held(citizen(), slot(3), UUID.randomUUID());

        as(citizen()).get("/v1/holds/" + id).then().statusCode(404).body("code", equalTo("HOLD_NOT_FOUND"));
    }

    @Test
    void holdsNothingOnceTheSlotHasBegun() {
        String slot = slot(3);
        slotStartsIn(slot, -1);

        hold(citizen(), UUID.randomUUID(), slot, UUID.randomUUID(), 1)
                .statusCode(409)
                .body("code", equalTo("SLOT_NOT_BOOKABLE"));
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
