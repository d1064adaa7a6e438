package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import hamgara.card.pocket.PocketFacts;
import hamgara.card.programme.Category;
import hamgara.kit.test.PublishedEvent;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class PocketTest {

    private static final Duration LATER = Duration.ofDays(40);

    @Test
    void neverGivesMoreThanItHoldsHoweverManyAskAtOnce() throws Exception {
        UUID fund = FundWorld.hard(1_000_000);
        UUID pocket = FundWorld.pocket(
                FundWorld.member(FundWorld.granting(1_000, fund)).enrolment());
        UUID card = UUID.randomUUID();
        long fundVersion = Db.number("select version from fund where id = ?", fund);
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            calls.add(() -> PocketWorld.use(
                    pockets -> pockets.spend(pocket, 70, "v-pocket").isPresent()));
            calls.add(() -> PocketWorld.use(pockets -> pockets.hold(pocket, 70)));
            calls.add(() -> PocketWorld.use(pockets -> pockets.loadOffline(pocket, card, 70)));
        }

        List<Boolean> answers = AtOnce.all(calls);

        assertThat(answers.stream().filter(given -> given)).hasSize(14);
        PocketFacts after = facts(pocket);
        assertThat(after.available()).isEqualTo(20);
        assertThat(FundWorld.position(fund, "committed")
                        + FundWorld.position(fund, "held")
                        + FundWorld.position(fund, "spent"))
                .isEqualTo(1_000);
        assertThat(FundWorld.position(fund, "held")).isEqualTo(after.held());
        assertThat(Db.number("select version from fund where id = ?", fund))
                .as("no use of a pocket touches its fund")
                .isEqualTo(fundVersion);
        FundWorld.assertBooksHold();
    }

    @Test
    void showsItselfToItsHolderTheDeskAndTheCounty() {
        UUID fund = FundWorld.hard(1_000_000);
        FundWorld.Member member = FundWorld.member(FundWorld.granting(1_000, fund));
        UUID pocket = FundWorld.pocket(member.enrolment());
        PocketWorld.use(pockets -> pockets.spend(pocket, 300, "v-pocket"));

        for (Tokens who : List.of(member.account(), World.desk(), World.manager(), Tokens.of("auditor"))) {
            Api.get(who, "/v1/pockets/{id}", pocket)
                    .statusCode(200)
                    .header("ETag", notNullValue())
                    .body("unit", equalTo("IRR"))
                    .body("state", equalTo("ACTIVE"))
                    .body("available", equalTo(700));
            Api.get(who, "/v1/pockets/{id}/entries", pocket)
                    .statusCode(200)
                    .body("items", hasSize(2))
                    .body("items[0].kind", equalTo("REDEMPTION"))
                    .body("items[0].amount", equalTo(-300));
        }
        for (Tokens who :
                List.of(Tokens.of("citizen"), Tokens.of("desk-officer").county("0601"))) {
            Api.get(who, "/v1/pockets/{id}", pocket).statusCode(404).body("code", equalTo("POCKET_NOT_FOUND"));
            Api.get(who, "/v1/pockets/{id}/entries", pocket).statusCode(404);
            Api.get(who, "/v1/persons/{id}/pockets", member.person()).statusCode(404);
        }
        Api.get(member.account(), "/v1/persons/{id}/pockets", member.person())
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(pocket.toString()));
    }

    @Test
    void isTakenInTheOrderOfPriorityAndEnd() {
        UUID fund = FundWorld.hard(1_000_000);
        UUID monthly = FundWorld.granting(1_000, fund);
        FundWorld.Member member = FundWorld.member(monthly);
        Map<String, Object> first =
                new HashMap<>(FundWorld.programme(1_000, "YEAR", List.of(FundWorld.share(fund, 100))));
        Map<String, Object> terms = new HashMap<>(asMap(first.get("terms")));
        terms.put("spendPriority", 1);
        first.put("terms", terms);
        UUID yearlyEnrolment = World.takingPart(member.account(), member.person(), World.published(first));
        UUID later = FundWorld.pocket(member.enrolment());
        UUID sooner = FundWorld.pocket(yearlyEnrolment);

        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        List<PocketFacts> skills =
                PocketWorld.use(pockets -> pockets.spendable(member.person(), Category.SKILLS, today));
        List<PocketFacts> sport = PocketWorld.use(pockets -> pockets.spendable(member.person(), Category.SPORT, today));
        assertThat(skills).extracting(PocketFacts::id).containsExactly(sooner, later);
        assertThat(sport).isEmpty();
    }

    @Test
    void endsAndReturnsItsMoneyToTheFundsItCameFrom() {
        UUID one = FundWorld.hard(10_000);
        UUID two = FundWorld.hard(10_000);
        UUID programme = World.published(
                FundWorld.programme(1_000, "MONTH", List.of(FundWorld.share(one, 67), FundWorld.share(two, 33))));
        UUID pocket = FundWorld.pocket(FundWorld.member(programme).enrolment());
        PocketWorld.use(pockets -> pockets.spend(pocket, 100, "v-pocket"));
        PocketWorld.use(pockets -> pockets.hold(pocket, 301));

        TestClock.ahead(LATER, () -> {
            await().atMost(Duration.ofSeconds(60)).until(() -> state(pocket).equals("EXPIRED"));
            boolean held = PocketWorld.use(pockets -> pockets.hold(pocket, 1));
            boolean spent = PocketWorld.use(
                    pockets -> pockets.spend(pocket, 1, "v-pocket").isPresent());
            assertThat(held || spent).isFalse();
        });

        assertThat(facts(pocket).available()).isZero();
        assertThat(FundWorld.position(one, "returned") + FundWorld.position(two, "returned"))
                .isEqualTo(599);
        assertThat(FundWorld.position(one, "returned")).isEqualTo(401);
        assertThat(FundWorld.position(one, "held") + FundWorld.position(two, "held"))
                .isEqualTo(301);

        PocketWorld.use(pockets -> pockets.capture(pocket, 101, "v-pocket"));
        PocketWorld.use(pockets -> pockets.release(pocket, 200));
        PocketWorld.use(pockets -> pockets.refund(pocket, 50, "v-pocket"));
        for (UUID fund : List.of(one, two)) {
            assertThat(FundWorld.position(fund, "held")).isZero();
            assertThat(FundWorld.position(fund, "committed")).isZero();
            assertThat(FundWorld.position(fund, "allocated"))
                    .isEqualTo(FundWorld.position(fund, "spent")
                            - FundWorld.position(fund, "refunded")
                            + FundWorld.position(fund, "returned"));
        }
        assertThat(FundWorld.position(one, "returned") + FundWorld.position(two, "returned"))
                .isEqualTo(849);
        assertThat(FundWorld.position(one, "available") + FundWorld.position(two, "available"))
                .isEqualTo(20_000 - 151);
        FundWorld.assertBooksHold();
    }

    @Test
    void tellsOnceThatItEndsSoonAndThenThatItEnded() {
        UUID fund = FundWorld.hard(10_000);
        UUID pocket = FundWorld.pocket(
                FundWorld.member(FundWorld.granting(1_000, fund)).enrolment());
        LocalDate endsOn = facts(pocket).endsOn();
        var events = PublishedEvents.on("hamgara.card");

        TestClock.at(
                endsOn.minusDays(5).atTime(12, 0).toInstant(ZoneOffset.UTC),
                () -> await().atMost(Duration.ofSeconds(60))
                        .until(() -> events.ofSubject(pocket).size() == 1));
        assertThat(state(pocket)).isEqualTo("ACTIVE");
        TestClock.ahead(
                LATER,
                () -> await().atMost(Duration.ofSeconds(60))
                        .until(() -> events.ofSubject(pocket).size() == 2));

        assertThat(events.ofSubject(pocket))
                .extracting(PublishedEvent::type)
                .containsExactly("hamgara.card.pocket-expiring-soon.v1", "hamgara.card.pocket-expired.v1");
        assertThat(events.ofSubject(pocket).getLast().data().path("returned").asLong())
                .isEqualTo(1_000);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }

    private static PocketFacts facts(UUID pocket) {
        return PocketWorld.use(pockets -> pockets.find(pocket).orElseThrow());
    }

    private static String state(UUID pocket) {
        return Db.text("select state from pocket where id = ?", pocket);
    }
}
