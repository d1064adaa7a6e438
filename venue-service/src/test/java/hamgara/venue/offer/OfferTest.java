package hamgara.venue.offer;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.book;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.card;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.free;
import static hamgara.venue.Given.held;
import static hamgara.venue.Given.hold;
import static hamgara.venue.Given.holdIsOver;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.slot;
import static hamgara.venue.Given.slotStartsIn;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.tomorrow;
import static hamgara.venue.Given.venue;
import static hamgara.venue.GivenHall.drift;
import static hamgara.venue.GivenLine.cancel;
import static hamgara.venue.GivenLine.entry;
import static hamgara.venue.GivenLine.full;
import static hamgara.venue.GivenLine.offer;
import static hamgara.venue.GivenLine.state;
import static hamgara.venue.GivenLine.waits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import hamgara.venue.CardStub;
import hamgara.venue.Given.Venue;
import hamgara.venue.GivenLine;
import hamgara.venue.GivenLine.Person;
import hamgara.venue.OpenData;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class OfferTest {

    private static ValidatableResponse passerBy(String slot) {
        return hold(citizen(), UUID.randomUUID(), slot, UUID.randomUUID(), 1);
    }

    @Test
    void isMadeToTheNextInLineByTheCancellationItself() {
        Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 1).getFirst();
        List<Person> booked = full(slot, 1);
        Person next = waits(slot, 1);
        Person later = waits(slot, 1);

        cancel(booked.getFirst());

        entry(next)
                .body("state", equalTo("OFFERED"))
                .body("offeredPlaces", equalTo(1))
                .body("offerExpiresAt", notNullValue());
        assertThat(state(later)).isEqualTo("WAITING");
        passerBy(slot).statusCode(409).body("code", equalTo("RESERVED_BY_OTHERS"));
        book(later.bearer(), UUID.randomUUID(), offer(next)).statusCode(404);
        book(next.bearer(), UUID.randomUUID(), offer(next)).statusCode(201).body("party", equalTo(1));
        assertThat(state(next)).isEqualTo("ACCEPTED");
        assertThat(drift(venue)).isZero();
        await().until(() ->
                PublishedEvents.on("hamgara.venue").ofSubject(next.id()).size() == 1);
        String told = PublishedEvents.on("hamgara.venue")
                .ofSubject(next.id())
                .getFirst()
                .data()
                .toString();
        assertThat(told)
                .contains(offer(next).toString())
                .doesNotContain("card", "caller")
                .doesNotContain(entry(next).extract().path("cardId").toString());
    }

    @Test
    void costsWhatThePlacesCost() {
        String slot = slots(venue("SPORT_YOUTH"), 2).getFirst();
        String facility = as(citizen()).get("/v1/slots/" + slot).path("facilityId");
        once(ADMIN)
                .body("""
                        {"fromOn": "%s", "lines": [{"basis": "PLACE", "amount": {"amount": 50000, "currency": "IRR"}}]}""".formatted(tomorrow().minusDays(1)))
                .post("/v1/facilities/" + facility + "/tariffs")
                .then()
                .statusCode(201);
        List<Person> booked = full(slot, 2);
        Person next = waits(slot, 2);
        booked.forEach(GivenLine::cancel);

        as(next.bearer()).get("/v1/holds/" + offer(next)).then().statusCode(200).body("price.amount", equalTo(100_000));
        book(next.bearer(), UUID.randomUUID(), offer(next)).statusCode(201).body("price.amount", equalTo(100_000));
    }

    @Test
    void goesOnWhenItRunsOutAndItsPersonWaitsOnceMoreAsTheLast() {
        Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 1).getFirst();
        List<Person> booked = full(slot, 1);
        Person first = waits(slot, 1);
        Person second = waits(slot, 1);
        cancel(booked.getFirst());

        UUID lost = offer(first);
        holdIsOver(lost);
        assertThat(state(first)).isNotEqualTo("OFFERED");
        await().until(() -> state(second).equals("OFFERED"));
        entry(first)
                .body("state", equalTo("WAITING"))
                .body("position", equalTo(1))
                .body("offersLapsed", equalTo(1));
        book(first.bearer(), UUID.randomUUID(), lost).statusCode(410).body("code", equalTo("HOLD_EXPIRED"));
        as(Tokens.of("auditor").bearer())
                .get("/v1/slots/" + slot + "/waiting-order-changes")
                .then()
                .body("items[0].entryId", equalTo(first.id().toString()))
                .body("items[0].actor", equalTo("SYSTEM"))
                .body("items[0].reason", equalTo("OFFER_LAPSED"));

        as(second.bearer()).delete("/v1/waiting-entries/" + second.id()).then().statusCode(204);
        assertThat(state(second)).isEqualTo("WITHDRAWN");
        assertThat(state(first)).isEqualTo("OFFERED");
        holdIsOver(offer(first));
        await().until(() -> state(first).equals("WITHDRAWN"));
        passerBy(slot).statusCode(201);
        assertThat(drift(venue)).isZero();
    }

    @Test
    void isOverWhenTheHoldIsGivenBack() {
        Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 1).getFirst();
        List<Person> booked = full(slot, 1);
        Person first = waits(slot, 1);
        Person second = waits(slot, 1);
        cancel(booked.getFirst());

        as(first.bearer()).delete("/v1/holds/" + offer(first)).then().statusCode(204);

        assertThat(state(first)).isEqualTo("WITHDRAWN");
        assertThat(state(second)).isEqualTo("OFFERED");
        as(second.bearer()).delete("/v1/holds/" + offer(second)).then().statusCode(204);
        assertThat(state(second)).isEqualTo("WITHDRAWN");
        passerBy(slot).statusCode(201);
        assertThat(drift(venue)).isZero();
    }

    @Test
    void comesOfAHoldGivenBackABookingMovedAndASlotThatGrew() {
        Venue venue = venue("SPORT_YOUTH");
        List<String> slots = slots(venue, 3);
        String slot = slots.getFirst();
        List<Person> booked = full(slot, 2);
        String holder = citizen();
        UUID hold = held(holder, slot, UUID.randomUUID());
        Person first = waits(slot, 1);
        Person second = waits(slot, 1);
        Person third = waits(slot, 1);

        as(holder).delete("/v1/holds/" + hold).then().statusCode(204);
        assertThat(List.of(state(first), state(second))).containsExactly("OFFERED", "WAITING");

        Person mover = booked.getFirst();
        as(mover.bearer())
                .body("{\"slotId\": \"%s\"}".formatted(slots.get(1)))
                .put("/v1/bookings/" + mover.id() + "/moves/" + UUID.randomUUID())
                .then()
                .statusCode(201);
        assertThat(List.of(state(second), state(third))).containsExactly("OFFERED", "WAITING");

        sql("update slot set capacity = 4 where id = '" + slot + "'");
        await().until(() -> state(third).equals("OFFERED"));
        assertThat(drift(venue)).isZero();
    }

    @Test
    void comesOfADeadHoldBeforeAnybodyElseHasThePlace() {
        String slot = slot(1);
        UUID hold = held(citizen(), slot, UUID.randomUUID());
        Person waiting = waits(slot, 1);

        holdIsOver(hold);
        passerBy(slot).statusCode(409);

        await().until(() -> state(waiting).equals("OFFERED"));
    }

    @Test
    void leavesNothingToWhoPassesByWhileSomebodyWaits() {
        Venue venue = venue("SPORT_YOUTH");
        List<String> slots = slots(venue, 4);
        String slot = slots.getFirst();
        List<Person> booked = full(slot, 4);
        waits(slot, 3);
        cancel(booked.get(0));
        cancel(booked.get(1));

        passerBy(slot).statusCode(409).body("code", equalTo("OTHERS_WAIT")).body("waiting", equalTo(1));
        assertThat(free(slot)).isZero();
        as(citizen())
                .body("{\"slotIds\": [\"%s\"], \"party\": 1}".formatted(slot))
                .post("/v1/availability/check")
                .then()
                .body("items[0].state", equalTo("RESERVED_BY_OTHERS"));
        String mover = citizen();
        UUID other = booked(mover, slots.get(1), UUID.randomUUID());
        as(mover)
                .body("{\"slotId\": \"%s\"}".formatted(slot))
                .put("/v1/bookings/" + other + "/moves/" + UUID.randomUUID())
                .then()
                .statusCode(409)
                .body("code", equalTo("OTHERS_WAIT"));
        assertThat(state(waits(slot, 1))).isEqualTo("OFFERED");
        assertThat(drift(venue)).isZero();
    }

    @Test
    void passesALargePartyThreeTimesAndThenSavesWhatItNeeds() {
        String slot = slot(6);
        List<Person> booked = full(slot, 6);
        Person large = waits(slot, 3);
        List<Person> small = List.of(waits(slot, 1), waits(slot, 1), waits(slot, 1), waits(slot, 1));

        booked.subList(0, 3).forEach(person -> cancel(person));
        assertThat(small)
                .extracting(person -> state(person))
                .containsExactly("OFFERED", "OFFERED", "OFFERED", "WAITING");
        entry(large)
                .body("state", equalTo("WAITING"))
                .body("position", equalTo(1))
                .body("passedOver", equalTo(3));

        entry(small.getLast()).body("passedOver", equalTo(0));

        booked.subList(3, 5).forEach(person -> cancel(person));
        assertThat(state(small.getLast())).isEqualTo("WAITING");
        cancel(booked.getLast());
        entry(large).body("state", equalTo("OFFERED")).body("offeredPlaces", equalTo(3));
        assertThat(state(small.getLast())).isEqualTo("WAITING");
    }

    @Test
    void savesNothingForALargePartyWhenTheBeginIsNear() {
        String slot = slot(4);
        List<Person> booked = full(slot, 4);
        Person large = waits(slot, 4);
        sql("update waiting_entry set passed = 3 where id = '" + large.id() + "'");
        Person small = waits(slot, 1);
        cancel(booked.get(0));
        assertThat(state(small)).isEqualTo("WAITING");

        slotStartsIn(slot, 100);

        await().until(() -> state(small).equals("OFFERED"));
        assertThat(state(large)).isEqualTo("WAITING");
    }

    @Test
    void servesWhoStoodBehindALargePartyThatLeaves() {
        String slot = slot(2);
        List<Person> booked = full(slot, 2);
        Person large = waits(slot, 2);
        sql("update waiting_entry set passed = 3 where id = '" + large.id() + "'");
        Person small = waits(slot, 1);
        cancel(booked.getFirst());
        assertThat(state(small)).isEqualTo("WAITING");

        as(large.bearer()).delete("/v1/waiting-entries/" + large.id()).then().statusCode(204);

        assertThat(state(small)).isEqualTo("OFFERED");
    }

    @Test
    void givesAPartyThatIsNotAllOrNoneWhatDoes() {
        Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 4).getFirst();
        List<Person> booked = full(slot, 4);
        Person party = waits(slot, "\"party\": 4, \"allOrNone\": false, \"atLeast\": 2");

        cancel(booked.get(0));
        entry(party).body("state", equalTo("WAITING")).body("atLeast", equalTo(2));
        cancel(booked.get(1));

        entry(party).body("state", equalTo("OFFERED")).body("offeredPlaces", equalTo(2));
        book(party.bearer(), UUID.randomUUID(), offer(party)).statusCode(201).body("party", equalTo(2));
        assertThat(drift(venue)).isZero();
    }

    @Test
    void takesThePersonsTimeOnlyOnceItIsAccepted() {
        String slot = slot(1);
        List<Person> booked = full(slot, 1);
        Person person = waits(slot, 1);
        UUID elsewhere = booked(person.bearer(), slot(1), UUID.randomUUID());
        cancel(booked.getFirst());
        UUID hold = offer(person);
        UUID booking = UUID.randomUUID();

        book(person.bearer(), booking, hold).statusCode(409).body("code", equalTo("OVERLAPS_YOUR_BOOKING"));
        entry(person).body("state", equalTo("OFFERED"));
        once(person.bearer())
                .post("/v1/bookings/" + elsewhere + "/cancel")
                .then()
                .statusCode(200);
        String answer =
                book(person.bearer(), booking, hold).statusCode(201).extract().asString();
        assertThat(book(person.bearer(), booking, hold).extract().asString()).isEqualTo(answer);
        hold(person.bearer(), UUID.randomUUID(), slot(1), UUID.randomUUID(), 1)
                .statusCode(409)
                .body("code", equalTo("OVERLAPS_YOUR_BOOKING"));
    }

    @Test
    void neverStandsPastTheBeginAndIsNotExtended() {
        String slot = slot(1);
        String holder = citizen();
        UUID hold = held(holder, slot, UUID.randomUUID());
        Person person = waits(slot, 1);
        slotStartsIn(slot, 5);

        as(holder).delete("/v1/holds/" + hold).then().statusCode(204);

        var offered = entry(person).body("state", equalTo("OFFERED")).extract();
        assertThat(offered.<String>path("offerExpiresAt")).isEqualTo(offered.path("startsAt"));
        as(person.bearer())
                .header("If-Match", "\"1\"")
                .patch("/v1/holds/" + offer(person))
                .then()
                .statusCode(409)
                .body("code", equalTo("HOLD_EXTENDED_ENOUGH"));
        card(UUID.fromString(offered.path("cardId")), "away");
        book(person.bearer(), UUID.randomUUID(), offer(person)).statusCode(503);
        entry(person).body("offerExpiresAt", equalTo(offered.path("startsAt")));
    }

    @Test
    void leavesThePlacesToEverybodyOnceTheLastHasLeft() {
        Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 1).getFirst();
        List<Person> booked = full(slot, 1);
        Person last = waits(slot, 1);

        as(last.bearer()).delete("/v1/waiting-entries/" + last.id()).then().statusCode(204);
        cancel(booked.getFirst());

        passerBy(slot).statusCode(201);
        assertThat(drift(venue)).isZero();
    }

    @Test
    void savesNothingForAPartyThatIsLargerThanTheSlotHasBecome() {
        String slot = slot(4);
        List<Person> booked = full(slot, 4);
        Person large = waits(slot, 4);
        sql("update waiting_entry set passed = 3 where id = '" + large.id() + "'");
        Person small = waits(slot, 1);
        cancel(booked.get(0));
        assertThat(state(small)).isEqualTo("WAITING");

        sql("update slot set capacity = 3 where id = '" + slot + "'");
        cancel(booked.get(1));

        assertThat(state(small)).isEqualTo("OFFERED");
        assertThat(state(large)).isEqualTo("WAITING");
    }

    @Test
    void savesNothingFromWhoStandsBeforeTheLargeParty() {
        String slot = slot(2);
        List<Person> booked = full(slot, 2);
        Person small = waits(slot, 1);
        Person large = waits(slot, 2);
        sql("update waiting_entry set passed = 3 where id = '" + large.id() + "'");

        cancel(booked.getFirst());

        assertThat(state(small)).isEqualTo("OFFERED");
    }

    @Test
    void isNotMadeWhileTheSlotIsSuspended() {
        String slot = slot(1);
        List<Person> booked = full(slot, 1);
        Person waiting = waits(slot, 1);
        sql("update slot set status = 'SUSPENDED' where id = '" + slot + "'");

        cancel(booked.getFirst());
        assertThat(state(waiting)).isEqualTo("WAITING");

        sql("update slot set status = 'OPEN' where id = '" + slot + "'");
        await().until(() -> state(waiting).equals("OFFERED"));
    }

    @Test
    void isNotMadeWhileTheVenueIsClosedOrNotPublished() {
        Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 2).getFirst();
        List<Person> booked = full(slot, 2);
        Person first = waits(slot, 1);
        Person second = waits(slot, 1);
        String closure = OpenData.close(venue);

        cancel(booked.getFirst());
        assertThat(state(first)).isEqualTo("WAITING");
        OpenData.reopen(venue, closure);
        await().until(() -> state(first).equals("OFFERED"));

        sql("update venue set publication = 'HIDDEN' where id = '" + venue.id() + "'");
        cancel(booked.getLast());
        assertThat(state(second)).isEqualTo("WAITING");
        sql("update venue set publication = 'PUBLISHED' where id = '" + venue.id() + "'");
        await().until(() -> state(second).equals("OFFERED"));
    }

    @Test
    void isNotMadeWhileTheHoursAreKeptForPupils() {
        Venue school = venue("EDUCATION");
        String slot = slots(school, 1).getFirst();
        List<Person> booked = full(slot, 1);
        Person waiting = waits(slot, 1);
        once(ADMIN)
                .body("""
                        {"kind": "SAFEGUARDING", "name": "ساعت آموزش", "fromOn": "%s", "toOn": "%s",
                         "weekdays": ["SAT", "SUN", "MON", "TUE", "WED", "THU", "FRI"]}""".formatted(tomorrow(), tomorrow().plusDays(30)))
                .post("/v1/venues/" + school.id() + "/school-blocks")
                .then()
                .statusCode(201);

        cancel(booked.getFirst());

        assertThat(state(waiting)).isEqualTo("WAITING");
    }

    @Test
    void isCountedByTheLimitsOfFairUseWhenItIsAccepted() {
        Venue venue = venue("SPORT_YOUTH");
        String county = "8" + ThreadLocalRandom.current().nextInt(100, 1000);
        sql("insert into county (code, switched_on_at) values ('" + county
                + "', clock_timestamp()) on conflict do nothing");
        sql("delete from fair_use_limit where county = '" + county + "'");
        sql("update venue set county = '" + county + "' where id = '" + venue.id() + "'");
        List<String> slots = slots(venue, 1);
        Person booked = full(slots.get(0), 1).getFirst();
        Person waiting = waits(slots.get(0), 1);
        UUID other = booked(waiting.bearer(), slots.get(1), UUID.randomUUID());
        cancel(booked);
        once(ADMIN)
                .body("{\"county\": \"%s\", \"perDay\": 1}".formatted(county))
                .post("/v1/fair-use-limits")
                .then()
                .statusCode(201);

        book(waiting.bearer(), UUID.randomUUID(), offer(waiting))
                .statusCode(409)
                .body("code", equalTo("LIMIT_REACHED"));
        cancel(new Person(waiting.bearer(), other));
        book(waiting.bearer(), UUID.randomUUID(), offer(waiting)).statusCode(201);
    }
}
