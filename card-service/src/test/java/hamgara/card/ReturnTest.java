package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hamgara.card.OfflineTerminal.Use;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ReturnTest {

    @Test
    void goesOnWithWhatIsLeftOfThePeriod() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        ReturnWorld.redeem(holder, venue).body("state", equalTo("CAPTURED"));
        ReturnWorld.redeem(holder, venue).body("state", equalTo("CAPTURED"));

        World.Holder again = ReturnWorld.anew(holder);

        Api.get(again.account(), "/v1/cards/{id}/balances", again.card()).body("items[0].remaining", equalTo(1));
        Api.post(World.terminal(venue), World.redemption(again.credential(), venue), "/v1/card-validations")
                .statusCode(200)
                .body("remaining", equalTo(1));
        ReturnWorld.redeem(again, venue).body("state", equalTo("CAPTURED")).body("remaining", equalTo(0));
        for (int i = 0; i < 2; i++) {
            ReturnWorld.redeem(again, venue).body("reason", equalTo("QUOTA_EXHAUSTED"));
            again = ReturnWorld.anew(again);
        }
        assertThat(ReturnWorld.home(again)).isEqualTo(again.enrolment());
        assertThat(Ledgers.owed(venue)).isEqualTo(3);
        Ledgers.hold();
    }

    @Test
    void givesNoMoreHoweverManyAskMeanwhile() throws Exception {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        var all = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 20; i++) {
            all.add(() -> ReturnWorld.redeem(holder, venue).extract().statusCode());
        }
        all.add(10, () -> {
            World.Holder again = ReturnWorld.anew(holder);
            return ReturnWorld.taken(again, venue);
        });

        AtOnce.all(all);

        assertThat(Ledgers.owed(venue)).isEqualTo(3);
        Ledgers.hold();
    }

    @Test
    void beginsOnceWhenSeveralApplyAtOnce() throws Exception {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        ReturnWorld.redeem(holder, venue);
        ReturnWorld.cancel(holder);
        ReturnWorld.leave(holder);

        List<Integer> answers = CardWorld.atOnce(
                8,
                () -> EnrolmentWorld.apply(holder.account(), holder.person(), holder.programme())
                        .extract()
                        .statusCode());

        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(ReturnWorld.taken(ReturnWorld.withCard(holder, ReturnWorld.home(holder)), venue))
                .isEqualTo(2);
    }

    @Test
    void countsLateUsesOfTheCardBefore() {
        World.Holder holder = World.holder(3);
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());
        Map<String, String> first = terminal.write(Use.of(holder));
        Map<String, String> second = terminal.write(Use.of(holder));

        World.Holder again = ReturnWorld.anew(holder);
        terminal.hand(first).statusCode(201).body("results[0].state", equalTo("ACCEPTED"));
        assertThat(ReturnWorld.home(again)).isEqualTo(again.enrolment());
        assertThat(ReturnWorld.taken(again, terminal.venue)).isEqualTo(2);
        ReturnWorld.leave(again);
        terminal.hand(second)
                .statusCode(201)
                .body("results[0].state", equalTo("ACCEPTED_SHORTFALL"))
                .body("results[0].reason", equalTo("QUOTA_EXHAUSTED"));

        assertThat(ReturnWorld.home(again)).isEqualTo(again.enrolment());
        Ledgers.hold();
    }

    @Test
    void makesOnePocketWhenLateUsesComeAtThatMoment() throws Exception {
        String venue = World.sportVenue();
        List<OfflineTerminal> terminals =
                Stream.generate(() -> OfflineTerminal.ready(venue)).limit(6).toList();
        for (int round = 0; round < 4; round++) {
            World.Holder holder = World.holder(9);
            var all = new ArrayList<Callable<Integer>>();
            for (OfflineTerminal terminal : terminals) {
                Map<String, String> line = terminal.write(Use.of(holder));
                all.add(() -> terminal.hand(line).extract().statusCode());
            }
            ReturnWorld.cancel(holder);
            ReturnWorld.leave(holder);
            all.add(round, () -> ReturnWorld.taken(ReturnWorld.back(holder), venue) > 0 ? 201 : 0);

            assertThat(AtOnce.all(all)).containsOnly(201);

            assertThat(Db.number(
                            "select count(*) from pocket p join enrolment e on e.id = p.enrolment_id"
                                    + " where p.person_id = ? and e.state = 'ACTIVE' and p.available = 0",
                            holder.person()))
                    .isEqualTo(1);
            assertThat(ReturnWorld.home(holder)).isNotEqualTo(holder.enrolment());
        }
        Ledgers.hold();
    }

    @Test
    void bearsNoMoreForTheNextCardThanForOne() {
        World.Holder holder = World.holder(1);
        OfflineTerminal here = OfflineTerminal.ready(World.sportVenue());
        assertThat(ReturnWorld.taken(holder, here.venue)).isEqualTo(1);
        for (int i = 0; i < 2; i++) {
            assertThat(here.handed(Use.of(holder))).isEqualTo("ACCEPTED_SHORTFALL QUOTA_EXHAUSTED PROGRAMME");
        }

        World.Holder again = ReturnWorld.anew(holder);
        assertThat(here.handed(Use.of(again))).isEqualTo("REJECTED OVER_CARD_CAP VENUE");
        OfflineTerminal there = OfflineTerminal.ready(World.sportVenue());
        assertThat(there.handed(Use.of(again))).isEqualTo("ACCEPTED_SHORTFALL QUOTA_EXHAUSTED VENUE");
    }

    @Test
    void leavesWhatWasSetAsideWhereJournalsFindIt() {
        World.Holder holder = World.holder(3);
        OfflineWorld.loadEntries(holder, 2).statusCode(201);
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());

        World.Holder again = ReturnWorld.anew(holder);
        assertThat(ReturnWorld.taken(again, terminal.venue)).isEqualTo(1);
        assertThat(terminal.handed(Use.of(holder))).isEqualTo("ACCEPTED PROGRAMME");

        assertThat(Db.number("select offline from pocket where enrolment_id = ?", again.enrolment()))
                .isEqualTo(1);
        assertThat(ReturnWorld.home(again)).isEqualTo(again.enrolment());
        Ledgers.hold();
    }

    @Test
    void hasBackWhatIsUndoneAndRefundedOfEarlierUses() {
        World.Holder holder = World.holder(2);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        String redemption = ReturnWorld.redeem(holder, venue).extract().path("id");
        UUID held = DeskWorld.authorized(terminal, DeskWorld.entries(holder, venue, 1));

        World.Holder again = ReturnWorld.anew(holder);
        ReturnWorld.redeem(again, venue).body("reason", equalTo("QUOTA_EXHAUSTED"));
        Api.post(terminal, Map.of(), "/v1/redemptions/{id}/undo", redemption)
                .statusCode(201)
                .body("remaining", equalTo(1));
        DeskWorld.step(terminal, held, "voids", Map.of()).statusCode(201);

        assertThat(ReturnWorld.taken(again, venue)).isEqualTo(2);
        Ledgers.hold();
    }

    @Test
    void goesOnWithGrantedRials() {
        World.Holder holder = World.holder(3);
        UUID pocket = DeskWorld.pocket(holder, 500_000, 100);
        String venue = World.sportVenue();

        World.Holder again = ReturnWorld.anew(holder);

        Api.get(again.account(), "/v1/pockets/{id}", pocket)
                .statusCode(200)
                .body("enrolmentId", equalTo(again.enrolment().toString()));
        DeskWorld.authorized(World.terminal(venue), DeskWorld.payment(again, venue, 200_000));
        assertThat(DeskWorld.pocketNow(pocket, "available")).isEqualTo(300_000);
        Ledgers.hold();
    }

    @Test
    void comesToABookingOfTheCardBefore() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Map<String, Object> arrival = World.booked(holder, venue);

        World.Holder again = ReturnWorld.anew(holder);
        arrival.put("credential", again.credential());

        for (int i = 0; i < 2; i++) {
            Api.post(World.terminal(venue), arrival, "/v1/redemptions")
                    .statusCode(201)
                    .body("state", equalTo("CAPTURED"))
                    .body("remaining", equalTo(2));
        }
        assertThat(Ledgers.owed(venue)).isEqualTo(1);
    }
}
