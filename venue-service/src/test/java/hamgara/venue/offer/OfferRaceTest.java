package hamgara.venue.offer;

import static hamgara.venue.Given.as;
import static hamgara.venue.Given.book;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.hold;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.venue;
import static hamgara.venue.GivenHall.allAtOnce;
import static hamgara.venue.GivenHall.drift;
import static hamgara.venue.GivenLine.cancel;
import static hamgara.venue.GivenLine.full;
import static hamgara.venue.GivenLine.join;
import static hamgara.venue.GivenLine.offer;
import static hamgara.venue.GivenLine.state;
import static hamgara.venue.GivenLine.waits;
import static org.assertj.core.api.Assertions.assertThat;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.Given.Venue;
import hamgara.venue.GivenLine.Person;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class OfferRaceTest {

    @Test
    void neverOversellsNorServesOutOfOrderWhileManyCancelWaitAndGrabAtOnce() throws Exception {
        Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 12).getFirst();
        List<Person> booked = full(slot, 12);
        for (int i = 0; i < 6; i++) {
            waits(slot, 1 + i % 2);
        }
        List<Callable<Integer>> calls = new ArrayList<>();
        for (Person person : booked.subList(0, 8)) { // one less than those in line need, so it never ends
            calls.add(() -> once(person.bearer())
                    .post("/v1/bookings/" + person.id() + "/cancel")
                    .then()
                    .extract()
                    .statusCode());
        }
        for (int i = 0; i < 20; i++) {
            String party = "\"party\": " + (1 + i % 2);
            calls.add(() -> join(citizen(), UUID.randomUUID(), slot, UUID.randomUUID(), party)
                    .extract()
                    .statusCode());
            calls.add(() -> hold(citizen(), UUID.randomUUID(), slot, UUID.randomUUID(), 1)
                    .extract()
                    .statusCode());
        }
        Collections.shuffle(calls);

        List<Integer> answers = allAtOnce(calls);

        assertThat(answers).allMatch(status -> status == 200 || status == 201 || status == 409);
        assertThat(drift(venue)).isZero();
        String where = " from waiting_entry where slot_id = '" + slot + "'";
        String counters = " from slot where id = '" + slot + "'";
        assertThat(number("select held + booked - capacity" + counters)).isNotPositive();
        assertThat(number("select count(*) from hold_item i join hold h on h.id = i.hold_id"
                        + " where h.status = 'HELD' and not h.offered and i.slot_id = '" + slot + "'"))
                .isZero();
        assertThat(number("select waiting - (select count(*)" + where + " and state = 'WAITING')" + counters))
                .isZero();
        assertThat(number("select offered - (select count(*)" + where + " and state = 'OFFERED')" + counters))
                .isZero();
        assertThat(number("select count(*)" + where + " and state = 'OFFERED'")).isPositive();
        assertThat(number("""
                        select count(*) from waiting_entry w, slot s
                        where s.id = w.slot_id and w.slot_id = '%s' and w.state = 'WAITING'
                          and w.party <= s.capacity - s.held - s.booked
                          and not exists (select 1 from waiting_entry l where l.slot_id = s.id and l.state = 'WAITING'
                                          and l.passed >= 3 and l.queued_at < w.queued_at)""".formatted(slot))).isZero();
        assertThat(number("""
                        select count(*) from waiting_entry w join waiting_entry o on o.slot_id = w.slot_id
                        where w.slot_id = '%s' and w.state = 'WAITING' and o.state = 'OFFERED'
                          and o.queued_at > w.queued_at and o.party >= w.party""".formatted(slot))).isZero();
    }

    @Test
    void endsOnceHoweverManyAcceptAndLeaveAtOnce() throws Exception {
        Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 1).getFirst();
        List<Person> booked = full(slot, 1);
        Person first = waits(slot, 1);
        Person second = waits(slot, 1);
        cancel(booked.getFirst());
        UUID hold = offer(first);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(() ->
                    book(first.bearer(), UUID.randomUUID(), hold).extract().statusCode());
            calls.add(() -> as(first.bearer())
                    .delete("/v1/waiting-entries/" + first.id())
                    .then()
                    .extract()
                    .statusCode());
        }

        List<Integer> answers = allAtOnce(calls);

        boolean accepted = answers.contains(201);
        assertThat(answers).filteredOn(status -> status == 201).hasSizeLessThanOrEqualTo(1);
        assertThat(state(first)).isEqualTo(accepted ? "ACCEPTED" : "WITHDRAWN");
        assertThat(state(second)).isEqualTo(accepted ? "WAITING" : "OFFERED");
        assertThat(drift(venue)).isZero();
    }
}
