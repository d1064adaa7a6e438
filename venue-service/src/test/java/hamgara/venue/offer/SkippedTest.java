package hamgara.venue.offer;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.hold;
import static hamgara.venue.Given.holdIsOver;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.slot;
import static hamgara.venue.Given.slotStartsIn;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.venue;
import static hamgara.venue.GivenHall.drift;
import static hamgara.venue.GivenLine.cancel;
import static hamgara.venue.GivenLine.entry;
import static hamgara.venue.GivenLine.full;
import static hamgara.venue.GivenLine.hasMissedThree;
import static hamgara.venue.GivenLine.join;
import static hamgara.venue.GivenLine.offer;
import static hamgara.venue.GivenLine.state;
import static hamgara.venue.GivenLine.waits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.Given.Venue;
import hamgara.venue.GivenLine.Person;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/// People of a line who could not book what comes free.
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class SkippedTest {

    private static final String ONE = "\"party\": 1";

    private static void told(String what, UUID card, int version) {
        PublishedEvents.publish("hamgara.card", "hamgara.card." + what + ".v1", card, """
                {"cardId": "%s", "county": "0614", "version": %d}""".formatted(card, version));
        String heard = "select count(*) from known_card where card_id = '" + card + "' and version = " + version;
        await().until(() -> number(heard) == 1);
    }

    private static Person waitsWith(UUID card, String slot) {
        var person = new Person(citizen(), UUID.randomUUID());
        join(person.bearer(), person.id(), slot, card, ONE).statusCode(201);
        return person;
    }

    @Test
    void areSkippedWhileTheirCardIsSuspendedAndKeepTheirPlace() {
        Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 1).getFirst();
        List<Person> booked = full(slot, 1);
        UUID card = UUID.randomUUID();
        Person first = waitsWith(card, slot);
        Person second = waits(slot, 1);
        Person third = waits(slot, 1);
        told("card-suspended", card, 2);

        cancel(booked.getFirst());
        assertThat(state(second)).isEqualTo("OFFERED");
        entry(first).body("state", equalTo("SKIPPED")).body("position", nullValue());

        told("card-resumed", card, 3);
        as(second.bearer()).delete("/v1/waiting-entries/" + second.id()).then().statusCode(204);
        entry(first).body("state", equalTo("OFFERED")).body("offersLapsed", equalTo(0));
        assertThat(state(third)).isEqualTo("WAITING");
        assertThat(drift(venue)).isZero();
    }

    @Test
    void loseAnOfferWithTheUseOfTheirCardToTheNext() {
        Venue venue = venue("SPORT_YOUTH");
        List<String> slots = slots(venue, 1);
        String slot = slots.getFirst();
        String later = slots.get(3);
        List<Person> booked = full(slot, 1);
        full(later, 1);
        UUID suspended = UUID.randomUUID();
        UUID cancelled = UUID.randomUUID();
        Person first = waitsWith(suspended, slot);
        Person second = waitsWith(cancelled, slot);
        var inAnotherLine = new Person(second.bearer(), UUID.randomUUID());
        join(second.bearer(), inAnotherLine.id(), later, cancelled, ONE).statusCode(201);
        cancel(booked.getFirst());
        assertThat(state(first)).isEqualTo("OFFERED");

        told("card-suspended", suspended, 2);
        assertThat(List.of(state(first), state(second))).containsExactly("SKIPPED", "OFFERED");
        told("card-cancelled", cancelled, 2);
        assertThat(List.of(state(second), state(inAnotherLine))).containsExactly("WITHDRAWN", "WITHDRAWN");
        assertThat(number("select waiting from slot where id = '" + later + "'"))
                .isZero();

        // who is skipped keeps nothing from whoever comes, and may leave
        hold(citizen(), UUID.randomUUID(), slot, UUID.randomUUID(), 1).statusCode(201);
        as(first.bearer()).delete("/v1/waiting-entries/" + first.id()).then().statusCode(204);
        assertThat(state(first)).isEqualTo("WITHDRAWN");
        assertThat(drift(venue)).isZero();
    }

    @Test
    void areSkippedWhileTheirBookingIsPausedAndServedAfterwards() {
        String slot = slot(1);
        List<Person> booked = full(slot, 1);
        Person first = waits(slot, 1);
        hasMissedThree(first);

        cancel(booked.getFirst());
        assertThat(state(first)).isEqualTo("SKIPPED");

        sql("update no_show set standing = 'EXCUSED' where caller = (select caller from waiting_entry where id = '"
                + first.id() + "')");
        await().until(() -> state(first).equals("OFFERED"));
    }

    @Test
    void waitUntilTheStaffIsThere() {
        String slot = slot(1);
        List<Person> booked = full(slot, 1);
        Person first = waits(slot, 1);
        sql("update slot set staff = 'LIFEGUARD' where id = '" + slot + "'");

        cancel(booked.getFirst());
        assertThat(state(first)).isEqualTo("WAITING");

        sql("update slot set staff = null where id = '" + slot + "'");
        await().until(() -> state(first).equals("OFFERED"));
    }

    @Test
    void areSkippedWhileTheyHaveWhatALimitAllows() {
        Venue venue = venue("SPORT_YOUTH");
        List<String> slots = slots(venue, 1);
        String county = "8" + ThreadLocalRandom.current().nextInt(100, 1000);
        sql("insert into county (code, switched_on_at) values ('" + county
                + "', clock_timestamp()) on conflict do nothing");
        sql("delete from fair_use_limit where county = '" + county + "'");
        sql("update venue set county = '" + county + "' where id = '" + venue.id() + "'");
        once(ADMIN)
                .body("{\"county\": \"" + county + "\", \"perDay\": 1}")
                .post("/v1/fair-use-limits")
                .then()
                .statusCode(201);
        List<Person> booked = full(slots.getFirst(), 1);
        Person first = waits(slots.getFirst(), 1);
        Person second = waits(slots.getFirst(), 1);
        booked(first.bearer(), slots.get(3), UUID.randomUUID());

        join(first.bearer(), UUID.randomUUID(), slots.getFirst(), UUID.randomUUID(), ONE)
                .statusCode(409)
                .body("code", equalTo("LIMIT_REACHED"));
        cancel(booked.getFirst());
        assertThat(List.of(state(first), state(second))).containsExactly("SKIPPED", "OFFERED");
    }

    @Test
    void areNotBlamedForAnOfferThatRunsOutWhileTheVenueIsClosed() {
        Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 1).getFirst();
        List<Person> booked = full(slot, 1);
        Person first = waits(slot, 1);
        Person second = waits(slot, 1);
        cancel(booked.getFirst());
        sql("""
                insert into closure (id, venue_id, starts_at, ends_at, reason, text_fa, announced_at, announced_by, version)
                select gen_random_uuid(), venue_id, starts_at, ends_at, 'REPAIR', 'تعمیر', clock_timestamp(), 'x', 0
                from slot where id = '%s'""".formatted(slot));

        holdIsOver(offer(first));
        await().until(() -> state(first).equals("WAITING"));
        entry(first).body("position", equalTo(1)).body("offersLapsed", equalTo(0));
        assertThat(state(second)).isEqualTo("WAITING");

        sql("update closure set revoked_at = clock_timestamp(), revoked_by = 'x' where venue_id = '" + venue.id()
                + "'");
        await().until(() -> state(first).equals("OFFERED"));
        assertThat(drift(venue)).isZero();
    }

    @Test
    void endUnservedAtTheBeginLikeAllWhoWait() {
        String slot = slot(1);
        List<Person> booked = full(slot, 1);
        Person first = waits(slot, 1);
        hasMissedThree(first);
        cancel(booked.getFirst());
        assertThat(state(first)).isEqualTo("SKIPPED");

        slotStartsIn(slot, 0);

        await().until(() -> state(first).equals("UNSERVED"));
    }
}
