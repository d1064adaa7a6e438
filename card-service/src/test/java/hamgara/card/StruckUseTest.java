package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Refund, dispute, strike and statement in every order: the family has its rials once, the partner is owed its lines.
@QuarkusTest
@WithTestResource(TestStack.class)
class StruckUseTest {

    @AfterEach
    void booksHold() {
        FundWorld.assertBooksHold();
    }

    @Test
    void goesBackToTheHolderAndIsNotRefundedOnceMore() {
        StruckWorld use = StruckWorld.captured();
        UUID statement = use.closed();
        UUID dispute = use.disputed(statement, "NOT_USED");
        var events = PublishedEvents.on("hamgara.card");

        StruckWorld.resolve(statement, dispute, "STRUCK").statusCode(200).body("state", equalTo("STRUCK"));

        assertThat(use.left()).isEqualTo(1_000);
        use.refund(1).statusCode(422).body("code", equalTo("REFUND_EXCEEDS"));
        assertThat(Db.text("select state from card_authorization where id = ?", use.authorization()))
                .isEqualTo("REFUNDED");
        PayoutWorld.assertOwed(use.partner(), 0, 0);
        assertThat(use.closedNext()).isEmpty();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(events.ofSubject(use.authorization())).hasSizeGreaterThan(2));
    }

    @Test
    void goesBackToItsFundOnSuspicion() {
        StruckWorld use = StruckWorld.captured();
        UUID statement = use.closed();
        long before = use.fund();

        StruckWorld.resolve(statement, use.disputed(statement, "SUSPICION"), "STRUCK")
                .statusCode(200);

        assertThat(use.left()).isEqualTo(700);
        assertThat(use.fund()).isEqualTo(before + 300);
        use.refund(1).statusCode(422).body("code", equalTo("REFUND_EXCEEDS"));
        PayoutWorld.assertOwed(use.partner(), 0, 0);
    }

    @Test
    void leavesNoChargeOfWhatWasRefundedBefore() {
        StruckWorld use = StruckWorld.captured();
        UUID statement = use.closed();
        use.refund(100).statusCode(201);
        UUID dispute = use.disputed(statement, "NOT_USED");

        StruckWorld.resolve(statement, dispute, "STRUCK").statusCode(200);

        assertThat(use.left()).isEqualTo(1_000);
        PayoutWorld.assertOwed(use.partner(), 0, 0);
        assertThat(use.closedNext()).isEmpty();
        PayoutWorld.assertOwed(use.partner(), 0, 0);
    }

    @Test
    void takesTheRefundOutOfItsLaterStatementToo() {
        StruckWorld use = StruckWorld.captured();
        UUID statement = use.closed();
        use.refund(100).statusCode(201);
        String later = use.closedNext();
        assertThat(use.due(later)).isEqualTo(-100);
        PayoutWorld.assertOwed(use.partner(), 200, 0);

        StruckWorld.resolve(statement, use.disputed(statement, "NOT_USED"), "STRUCK")
                .statusCode(200);

        assertThat(use.left()).isEqualTo(1_000);
        assertThat(use.due(statement.toString())).isZero();
        assertThat(use.due(later)).isZero();
        PayoutWorld.assertOwed(use.partner(), 0, 0);
    }

    @Test
    void isSettledWithWhatWasRefundedDuringItsDisputeOnceItIsPaid() {
        StruckWorld use = StruckWorld.captured();
        UUID statement = use.closed();
        UUID dispute = use.disputed(statement, "WRONG_AMOUNT");
        use.refund(100).statusCode(201);
        assertThat(use.closedNext()).isEmpty(); // a return waits for its use

        StruckWorld.resolve(statement, dispute, "PAID").statusCode(200);

        assertThat(use.due(use.closedNext())).isEqualTo(200);
        assertThat(use.left()).isEqualTo(800);
        PayoutWorld.assertOwed(use.partner(), 200, 0);
        use.refund(200).statusCode(201);
        assertThat(use.due(use.closedNext())).isEqualTo(-200);
        PayoutWorld.assertOwed(use.partner(), 0, 0);
    }

    @Test
    void isGivenBackOnceHoweverManyRefundItAtThatMoment() throws Exception {
        StruckWorld use = StruckWorld.captured();
        UUID statement = use.closed();
        UUID dispute = use.disputed(statement, "USED_TWICE");
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            calls.add(
                    i == 5
                            ? () -> StruckWorld.resolve(statement, dispute, "STRUCK")
                                    .extract()
                                    .statusCode()
                            : () -> use.refund(60).extract().statusCode());
        }

        List<Integer> answers = AtOnce.all(calls);

        assertThat(answers).isSubsetOf(200, 201, 422).containsOnlyOnce(200);
        assertThat(use.left()).isEqualTo(1_000);
        PayoutWorld.assertOwed(use.partner(), 0, 0);
        assertThat(use.closedNext()).isEmpty();
        PayoutWorld.assertOwed(use.partner(), 0, 0);
    }

    @Test
    void isTheLineOfAUseNeverThatOfAReturn() {
        StruckWorld use = StruckWorld.captured();
        use.refund(100).statusCode(201);
        UUID statement = use.closed();
        long place =
                Db.number("select place from partner_statement_line where statement_id = ? and amount < 0", statement);

        Api.post(
                        World.manager(),
                        java.util.Map.of("place", place, "reason", "OTHER"),
                        "/v1/partner-statements/{id}/disputes",
                        statement)
                .statusCode(422)
                .body("code", equalTo("LINE_IS_A_RETURN"));
    }
}
