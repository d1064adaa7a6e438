package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class AdjustmentTest {

    private static final Tokens ONE = World.manager().subject("adjusting-one");
    private static final Tokens OTHER = World.manager().subject("adjusting-other");

    @Test
    void changesAPocketOnlyBySecondHand() {
        UUID fund = FundWorld.hard(1_500);
        UUID pocket = FundWorld.pocket(
                FundWorld.member(FundWorld.granting(1_000, fund)).enrolment());
        UUID adjustment = requested(pocket, 400);
        assertThat(available(pocket)).isEqualTo(1_000);

        Api.postSeen(ONE, Map.of(), "/v1/adjustments/{id}", "/approve", adjustment)
                .statusCode(403)
                .body("code", equalTo("APPROVER_IS_REQUESTER"));
        assertThat(available(pocket)).isEqualTo(1_000);
        Api.postSeen(OTHER, Map.of(), "/v1/adjustments/{id}", "/approve", adjustment)
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        assertThat(available(pocket)).isEqualTo(1_400);
        assertThat(FundWorld.position(fund, "available")).isEqualTo(100);
        Api.postSeen(OTHER, Map.of(), "/v1/adjustments/{id}", "/approve", adjustment)
                .statusCode(409)
                .body("code", equalTo("ADJUSTMENT_NOT_WAITING"));
        FundWorld.assertBooksHold();
    }

    @Test
    void keepsToTheFundAndToThePocket() {
        UUID fund = FundWorld.hard(1_500);
        UUID pocket = FundWorld.pocket(
                FundWorld.member(FundWorld.granting(1_000, fund)).enrolment());
        Api.postSeen(OTHER, Map.of(), "/v1/adjustments/{id}", "/approve", requested(pocket, 501))
                .statusCode(409)
                .body("code", equalTo("FUND_EXHAUSTED"));
        Api.postSeen(OTHER, Map.of(), "/v1/adjustments/{id}", "/approve", requested(pocket, -1_001))
                .statusCode(409)
                .body("code", equalTo("ADJUSTMENT_EXCEEDS"));
        assertThat(available(pocket)).isEqualTo(1_000);

        Api.postSeen(OTHER, Map.of(), "/v1/adjustments/{id}", "/approve", requested(pocket, -250))
                .statusCode(200);
        Api.postSeen(OTHER, Map.of(), "/v1/adjustments/{id}", "/reject", requested(pocket, -250))
                .statusCode(200)
                .body("state", equalTo("REJECTED"));
        assertThat(available(pocket)).isEqualTo(750);
        assertThat(FundWorld.position(fund, "returned")).isEqualTo(250);
        Api.get(OTHER, "/v1/adjustments?county=0614&state=APPROVED")
                .statusCode(200)
                .body("items.state", org.hamcrest.Matchers.everyItem(equalTo("APPROVED")));
        Api.get(OTHER, "/v1/adjustments?county=0601").statusCode(403);
        Api.get(Tokens.of("auditor"), "/v1/pockets/{id}/adjustments", pocket)
                .statusCode(200)
                .body("items", hasSize(4));
        FundWorld.assertBooksHold();
    }

    @Test
    void correctsEntriesToo() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        UUID redemption = World.id(
                Api.post(World.terminal(venue), World.redemption(holder.credential(), venue), "/v1/redemptions")
                        .statusCode(201)
                        .extract()
                        .path("id"));
        UUID pocket = World.id(Db.text("select pocket_id from redemption where id = ?", redemption));
        Api.postSeen(OTHER, Map.of(), "/v1/adjustments/{id}", "/approve", requested(pocket, 2))
                .statusCode(200)
                .body("unit", org.hamcrest.Matchers.startsWith("ENTRY:"));
        assertThat(available(pocket)).isEqualTo(4);
        FundWorld.assertBooksHold();
    }

    @Test
    void needsAReasonAndAnAmount() {
        UUID fund = FundWorld.hard(1_500);
        UUID pocket = FundWorld.pocket(
                FundWorld.member(FundWorld.granting(1_000, fund)).enrolment());
        Api.post(ONE, Map.of("amount", 5), "/v1/pockets/{id}/adjustments", pocket)
                .statusCode(422);
        Api.post(ONE, Map.of("amount", 0, "reason", "VENUE_ERROR"), "/v1/pockets/{id}/adjustments", pocket)
                .statusCode(422)
                .body("code", equalTo("ADJUSTMENT_OF_NOTHING"));
        Api.post(
                        Tokens.of("programme-manager").county("0601"),
                        Map.of("amount", 5, "reason", "VENUE_ERROR"),
                        "/v1/pockets/{id}/adjustments",
                        pocket)
                .statusCode(403);
        UUID adjustment = requested(pocket, 5);
        assertThatThrownBy(() -> Db.change(
                        "update adjustment set state = 'APPROVED', decided_by = requested_by where id = ?", adjustment))
                .hasMessageContaining("adjustment_by_two");
    }

    private static UUID requested(UUID pocket, long amount) {
        return World.id(
                Api.post(ONE, Map.of("amount", amount, "reason", "VENUE_ERROR"), "/v1/pockets/{id}/adjustments", pocket)
                        .statusCode(201)
                        .body("state", equalTo("REQUESTED"))
                        .extract()
                        .path("id"));
    }

    private static long available(UUID pocket) {
        return Db.number("select available from pocket where id = ?", pocket);
    }
}
