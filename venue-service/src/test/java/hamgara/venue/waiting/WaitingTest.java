package hamgara.venue.waiting;

import static hamgara.venue.Given.as;
import static hamgara.venue.Given.askedAbout;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.book;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.card;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.held;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.slot;
import static hamgara.venue.Given.slotStartsIn;
import static hamgara.venue.Given.sql;
import static hamgara.venue.GivenHall.allAtOnce;
import static hamgara.venue.GivenLine.cancel;
import static hamgara.venue.GivenLine.entry;
import static hamgara.venue.GivenLine.full;
import static hamgara.venue.GivenLine.hasMissedThree;
import static hamgara.venue.GivenLine.join;
import static hamgara.venue.GivenLine.offer;
import static hamgara.venue.GivenLine.state;
import static hamgara.venue.GivenLine.waits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.GivenLine.Person;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class WaitingTest {

    private static final String ONE = "\"party\": 1";

    @Test
    void tellsEverybodyThePlaceInLine() {
        String slot = slot(3);
        full(slot, 3);
        Person first = waits(slot, 2);
        Person second = waits(slot, 1);
        Person third = waits(slot, 1);

        entry(first)
                .body("state", equalTo("WAITING"))
                .body("position", equalTo(1))
                .body("peopleAhead", equalTo(0))
                .body("allOrNone", equalTo(true))
                .body("holdId", nullValue());
        entry(third)
                .body("position", equalTo(3))
                .body("peopleAhead", equalTo(2))
                .body("placesAhead", equalTo(3));
        as(third.bearer())
                .get("/v1/waiting-entries")
                .then()
                .body("items.id", contains(third.id().toString()))
                .body("items[0].position", equalTo(3));
        as(second.bearer())
                .get("/v1/waiting-entries/" + third.id())
                .then()
                .statusCode(404)
                .body("code", equalTo("WAITING_ENTRY_NOT_FOUND"));
        as(second.bearer()).delete("/v1/waiting-entries/" + third.id()).then().statusCode(404);

        as(first.bearer()).delete("/v1/waiting-entries/" + first.id()).then().statusCode(204);
        as(first.bearer()).delete("/v1/waiting-entries/" + first.id()).then().statusCode(204);
        entry(first).body("state", equalTo("WITHDRAWN")).body("position", nullValue());
        entry(third).body("position", equalTo(2)).body("placesAhead", equalTo(1));
    }

    @Test
    void answersTheSameIdAndBodyTheSame() {
        String slot = slot(1);
        full(slot, 1);
        String me = citizen();
        UUID id = UUID.randomUUID();
        UUID card = UUID.randomUUID();

        String first = join(me, id, slot, card, ONE).statusCode(201).extract().asString();
        assertThat(join(me, id, slot, card, ONE).statusCode(201).extract().asString())
                .isEqualTo(first);
        join(me, id, slot, UUID.randomUUID(), ONE).statusCode(409).body("code", equalTo("WAITING_ID_REUSED"));
        join(citizen(), id, slot, card, ONE).statusCode(409).body("code", equalTo("WAITING_ID_REUSED"));
    }

    @Test
    void answersAllWhoAskForTheSameAtOnceTheSame() throws Exception {
        String slot = slot(1);
        full(slot, 1);
        String me = citizen();
        UUID id = UUID.randomUUID();
        UUID card = UUID.randomUUID();

        List<Integer> answers = allAtOnce(Collections.nCopies(
                8, () -> join(me, id, slot, card, ONE).extract().statusCode()));

        assertThat(answers).containsOnly(201);
        assertThat(number("select waiting from slot where id = '" + slot + "'")).isOne();
    }

    @Test
    void isRefusedToWhoCouldNotBook() {
        String slot = slot(1);
        full(slot, 1);
        UUID suspended = UUID.randomUUID();
        sql("insert into known_card (card_id, state, version) values ('" + suspended + "', 'SUSPENDED', 1)");
        Person absent = waits(slot, 1);
        hasMissedThree(absent);

        join(citizen(), UUID.randomUUID(), slot, suspended, ONE)
                .statusCode(409)
                .body("code", equalTo("CARD_SUSPENDED"));
        String other = slot(1);
        full(other, 1);
        join(absent.bearer(), UUID.randomUUID(), other, UUID.randomUUID(), ONE)
                .statusCode(409)
                .body("code", equalTo("BOOKING_PAUSED"));
        assertThat(number("select waiting from slot where id = '" + other + "'"))
                .isZero();
    }

    @Test
    void asksAboutTheCardWithNothingKeptUntilItsHolderBooks() {
        String slot = slot(1);
        Person before = full(slot, 1).getFirst();
        UUID card = UUID.randomUUID();
        var me = new Person(citizen(), UUID.randomUUID());
        join(me.bearer(), me.id(), slot, card, ONE).statusCode(201);

        assertThat(askedAbout(card).getList("asked.path")).containsExactly("/v1/eligibility-checks");
        assertThat(askedAbout(card).getList("asked.body.kept")).containsExactly(false);
        cancel(before);
        book(me.bearer(), UUID.randomUUID(), offer(me)).statusCode(201);
        assertThat(askedAbout(card).getList("asked.path"))
                .containsExactly("/v1/eligibility-checks", "/v1/place-authorizations/");
    }

    @Test
    void isRefusedWhereThereIsRoom() {
        String slot = slot(3);
        full(slot, 1);

        join(citizen(), UUID.randomUUID(), slot, UUID.randomUUID(), "\"party\": 2")
                .statusCode(409)
                .body("code", equalTo("SLOT_HAS_ROOM"))
                .body("free", equalTo(2));
        join(citizen(), UUID.randomUUID(), slot, UUID.randomUUID(), "\"party\": 3")
                .statusCode(201)
                .body("state", equalTo("WAITING"));
    }

    @Test
    void isRefusedToWhoeverWaitsOrHasPlacesThere() {
        String slot = slot(2);
        full(slot, 1);
        String holder = citizen();
        held(holder, slot, UUID.randomUUID());
        Person waiting = waits(slot, 1);

        join(waiting.bearer(), UUID.randomUUID(), slot, UUID.randomUUID(), ONE)
                .statusCode(409)
                .body("code", equalTo("ALREADY_IN_LINE"));
        join(holder, UUID.randomUUID(), slot, UUID.randomUUID(), ONE)
                .statusCode(409)
                .body("code", equalTo("ALREADY_IN_LINE"));
        assertThat(number("select waiting from slot where id = '" + slot + "'")).isOne();
    }

    @Test
    void isRefusedWhereNothingCanComeOfIt() {
        String slot = slot(2);
        full(slot, 2);
        UUID wrong = UUID.randomUUID();
        card(wrong, "no:AUDIENCE_WOMEN_ONLY");
        String me = citizen();

        join(me, UUID.randomUUID(), slot, wrong, ONE).statusCode(409).body("code", equalTo("AUDIENCE_NOT_ELIGIBLE"));
        join(me, UUID.randomUUID(), slot, UUID.randomUUID(), "\"party\": 3")
                .statusCode(422)
                .body("code", equalTo("LARGER_THAN_SLOT"));
        join(me, UUID.randomUUID(), slot, UUID.randomUUID(), "\"party\": 2, \"atLeast\": 1")
                .statusCode(422)
                .body("code", equalTo("WAITING_PLACES_UNCLEAR"));
        join(me, UUID.randomUUID(), UUID.randomUUID().toString(), UUID.randomUUID(), ONE)
                .statusCode(404)
                .body("code", equalTo("SLOT_NOT_FOUND"));
        slotStartsIn(slot, -1);
        join(me, UUID.randomUUID(), slot, UUID.randomUUID(), ONE)
                .statusCode(409)
                .body("code", equalTo("SLOT_NOT_BOOKABLE"));
    }

    @Test
    void isRefusedWhereAsManyAsMayDoWait() {
        String slot = slot(1);
        full(slot, 1);
        sql("update slot set waiting = 49 where id = '" + slot + "'");

        waits(slot, 1);
        join(citizen(), UUID.randomUUID(), slot, UUID.randomUUID(), ONE)
                .statusCode(409)
                .body("code", equalTo("WAITING_LIST_FULL"))
                .body("atMost", equalTo(50));
    }

    @Test
    void isNamedAsAnAlternativeWithItsLength() {
        String slot = slot(2);
        String ask = "{\"slotId\": \"%s\", \"party\": %d}";
        booked(citizen(), slot, UUID.randomUUID());
        as(citizen())
                .body(ask.formatted(slot, 1))
                .post("/v1/availability/alternatives")
                .then()
                .statusCode(200)
                .body("waitingList", nullValue());

        booked(citizen(), slot, UUID.randomUUID());
        waits(slot, 1);
        waits(slot, 2);
        as(citizen())
                .body(ask.formatted(slot, 1))
                .post("/v1/availability/alternatives")
                .then()
                .statusCode(200)
                .body("waitingList.slotId", equalTo(slot))
                .body("waitingList.length", equalTo(2));
    }

    @Test
    void endsUnservedAtTheBeginAndCountsAsDemandOfNobody() {
        String slot = slot(1);
        full(slot, 1);
        Person one = waits(slot, 1);
        Person other = waits(slot, 1);

        slotStartsIn(slot, 0);

        await().until(() -> state(one).equals("UNSERVED") && state(other).equals("UNSERVED"));
        String counted = "select coalesce(sum(requests), 0) from demand_count where reason = 'WAITING_LAPSED'"
                + " and facility_id = (select facility_id from slot where id = '" + slot + "')";
        await().until(() -> number(counted) == 2);
        assertThat(number("select waiting from slot where id = '" + slot + "'")).isZero();
    }
}
