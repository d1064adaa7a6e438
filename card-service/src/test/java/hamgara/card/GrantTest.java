package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import hamgara.kit.test.PublishedEvent;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import hamgara.kit.time.Tehran;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class GrantTest {

    @Test
    void givesTheAllowanceOncePerPeriod() {
        UUID fund = FundWorld.hard(5_000_000);
        FundWorld.Member member = FundWorld.member(FundWorld.granting(1_500_000, fund));

        UUID grant = World.id(Api.post(World.manager(), FundWorld.grant(member.enrolment()), "/v1/grants")
                .statusCode(201)
                .body("amount.amount", equalTo(1_500_000))
                .body("state", equalTo("GRANTED"))
                .extract()
                .path("id"));
        Api.post(World.manager(), FundWorld.grant(member.enrolment()), "/v1/grants")
                .statusCode(409)
                .body("code", equalTo("ALREADY_GRANTED"));
        Map<String, Object> nextPeriod = new HashMap<>(FundWorld.grant(member.enrolment()));
        nextPeriod.put(
                "day", Tehran.monthEnd(Tehran.dayOf(Instant.now())).plusDays(1).toString());
        Api.post(World.manager(), nextPeriod, "/v1/grants").statusCode(201);
        nextPeriod.put("day", Tehran.dayOf(Instant.now()).plusDays(70).toString());
        Api.post(World.manager(), nextPeriod, "/v1/grants")
                .statusCode(422)
                .body("code", equalTo("GRANT_PERIOD_NOT_NEAR"));

        Api.get(World.manager(), "/v1/grants?programme={p}", member.programme())
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].id", equalTo(grant.toString()));
        assertThat(FundWorld.position(fund, "allocated")).isEqualTo(3_000_000);
        assertThat(FundWorld.position(fund, "committed")).isEqualTo(3_000_000);
        assertThat(FundWorld.position(fund, "available")).isEqualTo(2_000_000);
        FundWorld.assertBooksHold();
    }

    @Test
    void givesNoLongerPeriodOverAShorterOne() {
        UUID fund = FundWorld.hard(5_000_000);
        FundWorld.Member member = FundWorld.member(FundWorld.granting(1_000, fund));
        FundWorld.pocket(member.enrolment());
        var yearly = new HashMap<>(FundWorld.programme(9_000, "YEAR", List.of(FundWorld.share(fund, 100))));
        yearly.keySet().retainAll(List.of("rules", "entitlements", "terms"));
        Api.post(World.manager(), yearly, "/v1/programmes/{id}/versions", member.programme())
                .statusCode(201);
        Api.post(World.manager(), Map.of(), "/v1/programmes/{id}/publish", member.programme())
                .statusCode(200);
        EnrolmentWorld.step(member.account(), member.enrolment().toString(), "withdraw", "HOLDER_ASKED")
                .statusCode(200);
        UUID again = World.takingPart(member.account(), member.person(), member.programme());

        Api.post(World.manager(), FundWorld.grant(again), "/v1/grants")
                .statusCode(409)
                .body("code", equalTo("ALREADY_GRANTED"));

        assertThat(FundWorld.position(fund, "allocated")).isEqualTo(1_000);
    }

    @Test
    void isKeptFromOverlappingAlsoByTheDatabase() {
        FundWorld.Member member = FundWorld.member(FundWorld.granting(1_000, FundWorld.hard(5_000)));
        FundWorld.pocket(member.enrolment());
        Map<String, Object> nextPeriod = new HashMap<>(FundWorld.grant(member.enrolment()));
        nextPeriod.put(
                "day", Tehran.monthEnd(Tehran.dayOf(Instant.now())).plusDays(1).toString());
        String next = Api.post(World.manager(), nextPeriod, "/v1/grants")
                .statusCode(201)
                .extract()
                .path("id");

        assertThatThrownBy(() ->
                        Db.change("update allowance_grant set starts_on = starts_on - 1 where id = ?::uuid", next))
                .hasMessageContaining("grant_overlaps_none");
    }

    @Test
    void givesOneOfFiftyWhoAskAtOnceForOnePerson() throws Exception {
        UUID fund = FundWorld.hard(900_000_000);
        FundWorld.Member member = FundWorld.member(FundWorld.granting(1_000, fund));
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            calls.add(() -> Api.post(World.manager(), FundWorld.grant(member.enrolment()), "/v1/grants")
                    .extract()
                    .statusCode());
        }

        List<Integer> answers = AtOnce.all(calls);

        assertThat(answers).containsOnly(201, 409);
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(1);
        assertThat(FundWorld.position(fund, "allocated")).isEqualTo(1_000);
    }

    @Test
    void neverPassesAHardCapHoweverManyAskAtOnce() throws Exception {
        UUID fund = FundWorld.hard(7 * 1_000 + 999);
        UUID programme = FundWorld.granting(1_000, fund);
        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            UUID enrolment = FundWorld.member(programme).enrolment();
            calls.add(() -> Api.post(World.manager(), FundWorld.grant(enrolment), "/v1/grants")
                    .extract()
                    .path("code"));
        }

        List<String> refusals = AtOnce.all(calls);

        assertThat(refusals.stream().filter(code -> code == null)).hasSize(7);
        assertThat(refusals.stream().filter("FUND_EXHAUSTED"::equals)).hasSize(43);
        assertThat(FundWorld.position(fund, "available")).isEqualTo(999);
        assertThat(Db.number("select count(*) from pocket where programme_id = ?", programme))
                .isEqualTo(7);
        FundWorld.assertBooksHold();
    }

    @Test
    void goesBelowZeroUnderASoftCapAndTellsOncePerCrossing() {
        UUID fund = FundWorld.opened("SOFT", 2_500);
        FundWorld.topUp(fund, 3_000);
        UUID programme = FundWorld.granting(1_000, fund);
        for (int i = 0; i < 5; i++) {
            FundWorld.pocket(FundWorld.member(programme).enrolment());
        }

        assertThat(FundWorld.position(fund, "available")).isEqualTo(-2_000);
        var events = PublishedEvents.on("hamgara.card");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(events.ofSubject(fund))
                        .extracting(PublishedEvent::type)
                        .containsExactly(
                                "hamgara.card.fund-opened.v1",
                                "hamgara.card.fund-topped-up.v1",
                                "hamgara.card.fund-low-balance.v1",
                                "hamgara.card.fund-exhausted.v1"));
    }

    @Test
    void warnsNobodyWhoAskedForNoWarning() {
        UUID fund = FundWorld.opened("SOFT", 0);
        FundWorld.topUp(fund, 500);
        FundWorld.pocket(FundWorld.member(FundWorld.granting(1_000, fund)).enrolment());

        assertThat(Db.text("select string_agg(type, ' ' order by version) from outbox where subject = ?", fund))
                .isEqualTo("hamgara.card.fund-opened.v1 hamgara.card.fund-topped-up.v1 hamgara.card.fund-exhausted.v1");
    }

    @Test
    void splitsTheCostAmongTheFundersToTheLastRial() {
        UUID one = FundWorld.hard(10_000);
        UUID two = FundWorld.hard(10_000);
        UUID three = FundWorld.hard(10_000);
        UUID programme = World.published(FundWorld.programme(
                1_001,
                "YEAR",
                List.of(FundWorld.share(one, 33), FundWorld.share(two, 33), FundWorld.share(three, 34))));
        FundWorld.pocket(FundWorld.member(programme).enrolment());

        long first = FundWorld.position(one, "committed");
        long second = FundWorld.position(two, "committed");
        long third = FundWorld.position(three, "committed");
        assertThat(first + second + third).isEqualTo(1_001);
        assertThat(List.of(first, second)).containsOnly(330L);
        assertThat(third).isEqualTo(341);
    }

    @Test
    void returnsWhatIsUnspentWhenRevoked() {
        UUID one = FundWorld.hard(10_000);
        UUID two = FundWorld.hard(10_000);
        UUID programme = World.published(
                FundWorld.programme(999, "MONTH", List.of(FundWorld.share(one, 70), FundWorld.share(two, 30))));
        FundWorld.Member member = FundWorld.member(programme);
        UUID grant = World.id(Api.post(World.manager(), FundWorld.grant(member.enrolment()), "/v1/grants")
                .extract()
                .path("id"));

        Api.post(World.manager(), Map.of("reason", "WITHDRAWN"), "/v1/grants/{id}/revoke", grant)
                .statusCode(428);
        Api.postSeen(World.manager(), Map.of("reason", "WITHDRAWN"), "/v1/grants/{id}", "/revoke", grant)
                .statusCode(200)
                .body("state", equalTo("REVOKED"))
                .body("returned.amount", equalTo(999));
        Api.postSeen(World.manager(), Map.of("reason", "WITHDRAWN"), "/v1/grants/{id}", "/revoke", grant)
                .statusCode(409)
                .body("code", equalTo("ALREADY_REVOKED"));

        for (UUID fund : List.of(one, two)) {
            assertThat(FundWorld.position(fund, "available")).isEqualTo(10_000);
            assertThat(FundWorld.position(fund, "committed")).isZero();
        }
        assertThat(FundWorld.position(one, "returned")).isEqualTo(699);
        assertThat(FundWorld.position(two, "returned")).isEqualTo(300);
        FundWorld.assertBooksHold();
    }

    @Test
    void refusesWhatTheTermsDoNotGive() throws java.sql.SQLException {
        UUID fund = FundWorld.hard(10_000);
        FundWorld.Member member = FundWorld.member(FundWorld.granting(1_000, fund));
        Api.post(World.manager(), Map.of("enrolmentId", member.enrolment(), "category", "SPORT"), "/v1/grants")
                .statusCode(422)
                .body("code", equalTo("NO_SUCH_ALLOWANCE"));
        Api.post(World.manager(), FundWorld.grant(UUID.randomUUID()), "/v1/grants")
                .statusCode(422)
                .body("code", equalTo("ENROLMENT_UNKNOWN"));
        Api.post(Tokens.of("programme-manager").county("0601"), FundWorld.grant(member.enrolment()), "/v1/grants")
                .statusCode(403);
        Api.post(World.desk(), FundWorld.grant(member.enrolment()), "/v1/grants")
                .statusCode(403);
        UUID moved = FundWorld.hard(10_000);
        FundWorld.Member lost = FundWorld.member(FundWorld.granting(1_000, moved));
        Db.change(
                "update fund set county_code = (select min(code) from county where code <> '0614') where id = ?",
                moved);
        Api.post(World.manager(), FundWorld.grant(lost.enrolment()), "/v1/grants")
                .statusCode(409)
                .body("code", equalTo("FUND_ELSEWHERE"));
    }
}
