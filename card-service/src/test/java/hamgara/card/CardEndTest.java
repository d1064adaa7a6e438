package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class CardEndTest {

    @Test
    void comesWithTheEndOfTheEnrolmentAndLeavesRoomForTheNext() {
        CardWorld.Applicant applicant = CardWorld.applicant(World.programmeWith(3));
        UUID virtual = World.card(applicant.account(), applicant.enrolment());
        UUID printed = CardWorld.inStockFor(applicant);
        World.Holder holder = holder(applicant, virtual);

        ReturnWorld.leave(holder);

        for (UUID card : List.of(virtual, printed)) {
            Api.get(applicant.account(), "/v1/cards/{id}", card)
                    .body("state", equalTo("CANCELLED"))
                    .body("suspendedCauses", empty());
            assertThat(cancellations(card)).isEqualTo(1);
        }
        Api.get(applicant.account(), "/v1/cards/{id}/history", virtual)
                .body("items.state", contains("ACTIVE", "CANCELLED"))
                .body("items.actor", contains("HOLDER", "SYSTEM"));
        UUID next = World.takingPart(applicant.account(), applicant.person(), applicant.programme());
        World.card(applicant.account(), next);
        CardWorld.inStock(applicant.programme(), 0, List.of(next));
    }

    @Test
    void comesAlsoWhileTheEnrolmentWasSuspendedAndTheCardLost() {
        World.Holder holder = World.holder(3);
        CardTest.suspend(holder.account(), holder.card(), "HOLDER_LOST").statusCode(200);
        Api.postSeen(
                        World.desk(),
                        Map.of("reason", "HOLDER_ASKED"),
                        "/v1/enrolments/{id}",
                        "/suspend",
                        holder.enrolment())
                .statusCode(200);
        assertThat(CardWorld.state(holder.card())).isEqualTo("SUSPENDED");

        ReturnWorld.leftAndBack(holder);

        assertThat(CardWorld.state(holder.card())).isEqualTo("CANCELLED");
    }

    @Test
    void waitsForWhatOthersSuspendedTheCardFor() {
        for (var cause : Map.of("RISK", World.manager(), "ADMIN", World.desk()).entrySet()) {
            World.Holder holder = World.holder(3);
            CardTest.suspend(cause.getValue(), holder.card(), cause.getKey()).statusCode(200);
            ReturnWorld.leave(holder);
            UUID next = World.takingPart(holder.account(), holder.person(), holder.programme());
            for (String kind : List.of("VIRTUAL", "PRINTED")) {
                for (Tokens who : List.of(holder.account(), World.desk())) {
                    Api.post(who, Map.of("enrolmentId", next, "kind", kind), "/v1/cards")
                            .statusCode(403)
                            .body("code", equalTo("CAUSE_NOT_YOURS"));
                }
            }
            Api.get(holder.account(), "/v1/cards/{id}", holder.card())
                    .body("suspendedCauses", contains(cause.getKey(), "ELIGIBILITY"));

            CardTest.resume(cause.getValue(), holder.card()).statusCode(200);

            awaitCancelled(holder.card());
            World.card(holder.account(), next);
        }
    }

    @Test
    void comesOnceToCardsThatOutlivedTheirEnrolment() throws SQLException {
        World.Holder holder = World.holder(3);
        World.Holder stopped = World.holder(3);
        for (World.Holder each : List.of(holder, stopped)) {
            Db.change("""
                    update card set state = 'SUSPENDED', suspended_cause = 'ELIGIBILITY',
                        suspended_causes = array['ELIGIBILITY'], changed_by = 'SYSTEM' where id = ?""", each.card());
        }
        Db.change(
                "update enrolment set state = 'WITHDRAWN', reasons = array['HOLDER_ASKED'] where id = ?",
                holder.enrolment());

        awaitCancelled(holder.card());
        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(60))
                .until(() -> cancellations(holder.card()) == 1
                        && CardWorld.state(stopped.card()).equals("SUSPENDED"));
        ReturnWorld.back(holder);
    }

    @Test
    void doesNotComeBeforeTheGraceIsOver() throws SQLException {
        World.Holder holder = World.holder(3);
        LocalDate today = EnrolmentWorld.today();
        String id = holder.enrolment().toString();
        String until = "update enrolment set ends_on = ?, usable_until = ? where id = ?";
        Db.change(until, today.minusDays(1), today.plusDays(1), holder.enrolment());
        EnrolmentWorld.awaitState(id, "GRACE");
        assertThat(CardWorld.state(holder.card())).isEqualTo("ACTIVE");

        Db.change(until, today.minusDays(2), today.minusDays(1), holder.enrolment());
        EnrolmentWorld.awaitState(id, "EXPIRED");

        assertThat(CardWorld.state(holder.card())).isEqualTo("CANCELLED");
        ReturnWorld.back(holder);
    }

    private static void awaitCancelled(UUID card) {
        await().atMost(Duration.ofSeconds(60)).until(() -> CardWorld.state(card).equals("CANCELLED"));
    }

    private static long cancellations(UUID card) {
        return Db.number(
                "select count(*) from outbox where subject = ? and type = 'hamgara.card.card-cancelled.v1'", card);
    }

    private static World.Holder holder(CardWorld.Applicant applicant, UUID card) {
        return new World.Holder(
                applicant.account(),
                applicant.person(),
                applicant.programme(),
                applicant.enrolment(),
                card,
                World.credential(applicant.account(), card));
    }
}
