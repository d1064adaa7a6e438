package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class GrantBatchTest {

    private static final Tokens ONE = World.manager().subject("batch-manager-one");
    private static final Tokens OTHER = World.manager().subject("batch-manager-other");

    @Test
    void reckonsFirstAndKeepsNothing() {
        UUID fund = FundWorld.hard(3_500);
        UUID programme = FundWorld.granting(1_000, fund);
        List<UUID> enrolments = members(programme, 5);
        FundWorld.pocket(enrolments.getFirst());

        Api.post(ONE, batch(programme), "/v1/grant-batches?dryRun=true")
                .statusCode(201)
                .body("state", equalTo("DRY_RUN"))
                .body("id", nullValue())
                .body("people", equalTo(2))
                .body("cost.amount", equalTo(2_000))
                .body("funds[0].after.amount", equalTo(500))
                .body("refused.find { it.reason == 'ALREADY_GRANTED' }.people", equalTo(1))
                .body("refused.find { it.reason == 'FUND_EXHAUSTED' }.people", equalTo(2));
        assertThat(Db.number("select count(*) from grant_batch where programme_id = ?", programme))
                .isZero();
    }

    @Test
    void runsOnceASecondPersonHasApproved() {
        UUID fund = FundWorld.hard(1_000_000);
        UUID programme = FundWorld.granting(1_000, fund);
        members(programme, 4);
        UUID batch = requested(programme);

        Api.postSeen(ONE, Map.of(), "/v1/grant-batches/{id}", "/approve", batch)
                .statusCode(403)
                .body("code", equalTo("APPROVER_IS_REQUESTER"));
        assertThat(FundWorld.position(fund, "allocated")).isZero();
        assertThat(waiting(batch)).isTrue();
        Api.get(Tokens.of("programme-manager").county("0601"), "/v1/grant-batches?county=0614")
                .statusCode(403);
        Api.postSeen(OTHER, Map.of(), "/v1/grant-batches/{id}", "/approve", batch)
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        Api.postSeen(OTHER, Map.of(), "/v1/grant-batches/{id}", "/approve", batch)
                .statusCode(409)
                .body("code", equalTo("GRANT_BATCH_NOT_WAITING"));

        awaitState(batch, "DONE");
        Api.get(OTHER, "/v1/grant-batches/{id}/items?limit=3", batch)
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items[0].state", equalTo("GRANTED"));
        assertThat(FundWorld.position(fund, "allocated")).isEqualTo(4_000);
        FundWorld.assertBooksHold();
    }

    @Test
    void isNeverApprovedByItsRequesterEvenInTheDatabase() throws SQLException {
        UUID programme = FundWorld.granting(1_000, FundWorld.hard(1_000_000));
        members(programme, 1);
        UUID batch = requested(programme);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Db.change(
                        "update grant_batch set state = 'APPROVED', approved_by = requested_by where id = ?", batch))
                .hasMessageContaining("grant_batch_by_two");
    }

    @Test
    void givesAsFarAsTheFundReachesAndSaysWhoGotNothing() {
        UUID fund = FundWorld.hard(2_500);
        UUID programme = FundWorld.granting(1_000, fund);
        members(programme, 5);
        UUID batch = approved(programme);

        awaitState(batch, "PARTIAL");
        Api.get(Tokens.of("auditor"), "/v1/grant-batches/{id}", batch)
                .statusCode(200)
                .body("granted", equalTo(2))
                .body("refused.find { it.reason == 'FUND_EXHAUSTED' }.people", equalTo(3));
        Api.get(Tokens.of("auditor"), "/v1/grant-batches/{id}/items", batch)
                .body("items.reason", hasItem("FUND_EXHAUSTED"));
        assertThat(FundWorld.position(fund, "available")).isEqualTo(500);
        FundWorld.assertBooksHold();
    }

    @Test
    void givesNothingToThoseWhoLeftMeanwhile() {
        UUID fund = FundWorld.hard(1_000_000);
        UUID programme = FundWorld.granting(1_000, fund);
        FundWorld.Member leaver = FundWorld.member(programme);
        UUID suspended = FundWorld.member(programme).enrolment();
        UUID staying = FundWorld.member(programme).enrolment();
        UUID batch = requested(programme);
        EnrolmentWorld.step(leaver.account(), leaver.enrolment().toString(), "withdraw", "HOLDER_ASKED")
                .statusCode(200);
        EnrolmentWorld.step(World.desk(), suspended.toString(), "suspend", "MISUSE_SUSPECTED")
                .statusCode(200);
        Api.postSeen(OTHER, Map.of(), "/v1/grant-batches/{id}", "/approve", batch)
                .statusCode(200);

        awaitState(batch, "PARTIAL");
        Api.get(OTHER, "/v1/grant-batches/{id}", batch)
                .statusCode(200)
                .body("granted", equalTo(1))
                .body("refused.find { it.reason == 'ENROLMENT_CANNOT_BE_GRANTED' }.people", equalTo(2));
        assertThat(Db.number(
                        "select count(*) from allowance_grant where batch_id = ? and enrolment_id = ?", batch, staying))
                .isEqualTo(1);
        assertThat(FundWorld.position(fund, "allocated")).isEqualTo(1_000);
        FundWorld.assertBooksHold();
    }

    @Test
    void goesOnAfterACrashWithoutGrantingTwice() throws SQLException {
        UUID fund = FundWorld.hard(1_000_000);
        UUID programme = FundWorld.granting(1_000, fund);
        List<UUID> enrolments = members(programme, 4);
        Db.change("create table if not exists crash (enrolment uuid primary key)");
        Db.change("create sequence if not exists crashes");
        Db.change("""
                create or replace function crash() returns trigger language plpgsql as $$
                begin
                    if exists (select from crash where enrolment = new.enrolment_id) then
                        raise exception 'the power is gone %', nextval('crashes');
                    end if;
                    return new;
                end $$""");
        Db.change(
                "create or replace trigger crash before insert on allowance_grant for each row execute function crash()");
        Db.change("insert into crash values (?)", enrolments.getLast());
        UUID batch = approved(programme);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Db.number("select last_value from crashes where is_called") >= 2);
        FundWorld.pocket(enrolments.getFirst()); // somebody else grants meanwhile
        assertThat(Db.number("select count(*) from allowance_grant where batch_id = ?", batch))
                .isZero();
        Db.change("delete from crash");

        awaitState(batch, "PARTIAL");
        assertThat(Db.number("select count(*) from allowance_grant where programme_id = ?", programme))
                .isEqualTo(4);
        assertThat(Db.number("select count(distinct person_id) from allowance_grant where programme_id = ?", programme))
                .isEqualTo(4);
        assertThat(FundWorld.position(fund, "allocated")).isEqualTo(4_000);
        FundWorld.assertBooksHold();
    }

    private static Map<String, Object> batch(UUID programme) {
        return Map.of("programmeId", programme, "category", "SKILLS");
    }

    private static UUID requested(UUID programme) {
        return World.id(Api.post(ONE, batch(programme), "/v1/grant-batches")
                .statusCode(201)
                .body("state", equalTo("REQUESTED"))
                .extract()
                .path("id"));
    }

    private static UUID approved(UUID programme) {
        UUID batch = requested(programme);
        Api.postSeen(OTHER, Map.of(), "/v1/grant-batches/{id}", "/approve", batch)
                .statusCode(200);
        return batch;
    }

    private static List<UUID> members(UUID programme, int count) {
        var enrolments = new ArrayList<UUID>();
        for (int i = 0; i < count; i++) {
            enrolments.add(FundWorld.member(programme).enrolment());
        }
        return enrolments;
    }

    /// Whether a batch is in the list of those that wait.
    private static boolean waiting(UUID batch) {
        String path = "/v1/grant-batches?limit=100&county=0614&state=REQUESTED";
        var page = Api.get(OTHER, path).statusCode(200).extract().jsonPath();
        while (!page.getList("items.id").contains(batch.toString()) && page.getString("next") != null) {
            page = Api.get(OTHER, path + "&cursor={c}", page.getString("next"))
                    .statusCode(200)
                    .extract()
                    .jsonPath();
        }
        return page.getList("items.id").contains(batch.toString());
    }

    private static void awaitState(UUID batch, String state) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Db.text("select state from grant_batch where id = ?", batch)
                        .equals(state));
    }
}
