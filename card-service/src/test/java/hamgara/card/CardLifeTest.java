package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.networknt.schema.InputFormat;
import hamgara.card.enrolment.EnrolmentMoved;
import hamgara.card.enrolment.EnrolmentState;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class CardLifeTest {

    @Test
    void ofAPrintedCardStandsBesideTheVirtualOne() {
        CardWorld.Applicant applicant = CardWorld.applicant(World.programmeWith(3));
        UUID virtual = World.card(applicant.account(), applicant.enrolment());
        UUID printed = CardWorld.inStockFor(applicant);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        String credential = World.credential(applicant.account(), printed);

        Api.post(terminal, World.redemption(credential, venue), "/v1/redemptions")
                .statusCode(201)
                .body("reason", equalTo("CARD_NOT_ACTIVATED"));
        CardWorld.activate(applicant.account(), printed, CardWorld.activationCode(printed))
                .statusCode(200);
        Api.post(terminal, World.redemption(credential, venue), "/v1/redemptions")
                .statusCode(201)
                .body("remaining", equalTo(2));
        Api.post(terminal, World.redemption(World.credential(applicant.account(), virtual), venue), "/v1/redemptions")
                .statusCode(201)
                .body("remaining", equalTo(1));
    }

    @Test
    void beginsWithACodeInAnyDigits() {
        CardWorld.Applicant applicant = CardWorld.applicant(World.programmeWith(3));
        UUID card = CardWorld.inStockFor(applicant);
        String code = CardWorld.activationCode(card);
        String persian =
                code.chars().mapToObj(c -> Character.toString(c - '0' + 0x06f0)).collect(Collectors.joining());

        CardWorld.activate(Tokens.of("citizen"), card, code).statusCode(404);
        Api.post(applicant.account(), Map.of("documentSeen", true), "/v1/cards/{id}/activate", card)
                .statusCode(422)
                .body("code", equalTo("ACTIVATION_PROOF_MISSING"));
        CardWorld.activate(applicant.account(), card, persian.substring(0, 4) + " " + persian.substring(4))
                .statusCode(200)
                .body("state", equalTo("ACTIVE"));
        CardWorld.activate(applicant.account(), card, code).statusCode(409).body("code", equalTo("CARD_NOT_WAITING"));
        assertThat(Db.number(
                        "select count(*) from activation_code where encode(digest, 'escape') like '%' || ? || '%'",
                        code))
                .isZero();
    }

    @Test
    void isLockedAfterFiveWrongCodesAlsoAtTheSameMoment() throws Exception {
        CardWorld.Applicant applicant = CardWorld.applicant(World.programmeWith(3));
        UUID card = CardWorld.inStockFor(applicant);
        String code = CardWorld.activationCode(card);
        String wrong = code.startsWith("0") ? "1" + code.substring(1) : "0" + code.substring(1);

        List<String> answers = CardWorld.atOnce(
                12,
                () -> CardWorld.activate(applicant.account(), card, wrong)
                        .extract()
                        .path("code"));

        assertThat(answers.stream().filter("ACTIVATION_CODE_WRONG"::equals)).hasSize(5);
        assertThat(answers.stream().filter("ACTIVATION_LOCKED"::equals)).hasSize(7);
        CardWorld.activate(applicant.account(), card, code).statusCode(409).body("code", equalTo("ACTIVATION_LOCKED"));
        String fresh = CardWorld.activationCode(card);
        CardWorld.activate(applicant.account(), card, wrong).statusCode(422).body("triesLeft", equalTo(4));
        CardWorld.activate(applicant.account(), card, fresh).statusCode(200);
    }

    @Test
    void isToldStepByStepWithoutPersons() {
        CardWorld.Applicant applicant = CardWorld.applicant(World.programmeWith(3));
        UUID card = CardWorld.inStockFor(applicant);
        CardWorld.activate(applicant.account(), card, CardWorld.activationCode(card))
                .statusCode(200);
        CardTest.suspend(World.manager(), card, "RISK").statusCode(200);
        cancel(World.manager(), card).statusCode(200).body("state", equalTo("CANCELLED"));

        var history = Api.get(applicant.account(), "/v1/cards/{id}/history", card)
                .statusCode(200)
                .body("items.state", contains("REQUESTED", "ISSUED", "IN_STOCK", "ACTIVE", "SUSPENDED", "CANCELLED"))
                .body("items.actor", contains("DESK", "DESK", "DESK", "HOLDER", "MANAGER", "MANAGER"))
                .body("items[4].cause", equalTo("RISK"))
                .extract()
                .asString();
        assertThat(history).doesNotContain(applicant.person().toString());
        String next = Api.get(applicant.account(), "/v1/cards/{id}/history?limit=4", card)
                .statusCode(200)
                .body("items", hasSize(4))
                .extract()
                .path("next");
        Api.get(applicant.account(), "/v1/cards/{id}/history?limit=4&cursor=" + next, card)
                .statusCode(200)
                .body("items.state", contains("SUSPENDED", "CANCELLED"));
        Api.get(Tokens.of("citizen"), "/v1/cards/{id}/history", card).statusCode(404);
    }

    @Test
    void endsForGoodWhenItIsCancelled() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();

        cancel(holder.account(), holder.card()).statusCode(200);
        cancel(holder.account(), holder.card()).statusCode(409).body("code", equalTo("CARD_OVER"));
        CardTest.suspend(holder.account(), holder.card(), "HOLDER_LOST").statusCode(409);
        CardTest.replace(holder.account(), holder.card(), "LOST").statusCode(409);
        Api.post(World.terminal(venue), World.redemption(holder.credential(), venue), "/v1/redemptions")
                .statusCode(201)
                .body("reason", equalTo("CARD_CANCELLED"));
        World.card(holder.account(), holder.enrolment());
        Api.get(World.desk(), "/v1/cards?person=" + holder.person())
                .statusCode(200)
                .body("items.state", contains("ACTIVE", "CANCELLED"));
        Api.get(Tokens.of("citizen"), "/v1/cards?person=" + holder.person()).statusCode(404);
    }

    @Test
    void leavesARiskSuspensionNoWayAround() {
        World.Holder holder = World.holder(3);
        CardTest.suspend(World.manager(), holder.card(), "RISK").statusCode(200);

        for (Tokens who : List.of(holder.account(), World.desk())) {
            cancel(who, holder.card()).statusCode(403).body("code", equalTo("CAUSE_NOT_YOURS"));
            Api.post(who, Map.of("enrolmentId", holder.enrolment(), "kind", "PRINTED"), "/v1/cards")
                    .statusCode(403)
                    .body("code", equalTo("CAUSE_NOT_YOURS"));
        }
        CardTest.suspend(World.desk(), holder.card(), "ELIGIBILITY").statusCode(403);
        assertThat(CardWorld.state(holder.card())).isEqualTo("SUSPENDED");
    }

    @Test
    void followsTheEnrolment() {
        World.Holder holder = World.holder(3);
        World.Holder risky = World.holder(3);
        CardTest.suspend(World.manager(), risky.card(), "RISK").statusCode(200);

        for (World.Holder each : List.of(holder, risky)) {
            moved(each.enrolment(), false);
        }
        assertThat(Db.text("select suspended_cause from card where id = ?", holder.card()))
                .isEqualTo("ELIGIBILITY");
        for (Tokens who : List.of(holder.account(), World.desk(), World.manager())) {
            CardTest.resume(who, holder.card()).statusCode(403).body("code", equalTo("CAUSE_NOT_YOURS"));
        }
        for (World.Holder each : List.of(holder, risky)) {
            moved(each.enrolment(), true);
        }
        assertThat(CardWorld.state(holder.card())).isEqualTo("ACTIVE");
        assertThat(CardWorld.state(risky.card())).isEqualTo("SUSPENDED");
    }

    @Test
    void goesOnInOneReplacementAlsoAtTheSameMoment() throws Exception {
        World.Holder holder = World.holder(3);

        List<Integer> answers = CardWorld.atOnce(
                8,
                () -> CardTest.replace(holder.account(), holder.card(), "LOST")
                        .extract()
                        .statusCode());

        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(Db.number("select count(*) from card where chain_id = ?", holder.card()))
                .isEqualTo(2);
    }

    @Test
    void goesOnInACardOfTheStock() {
        CardWorld.Applicant applicant = CardWorld.applicant(World.programmeWith(3));
        UUID lost = CardWorld.inStockFor(applicant);
        CardWorld.activate(applicant.account(), lost, CardWorld.activationCode(lost))
                .statusCode(200);
        UUID blank = CardWorld.inStock(applicant.programme(), 1, List.of()).getFirst();

        Api.post(World.desk(), Map.of("reason", "LOST", "stockCardId", blank), "/v1/cards/{id}/replace", lost)
                .statusCode(201)
                .body("id", equalTo(blank.toString()))
                .body("chainId", equalTo(lost.toString()))
                .body("state", equalTo("IN_STOCK"));
        assertThat(CardWorld.state(lost)).isEqualTo("REPLACED");
        Api.post(World.desk(), Map.of("documentSeen", true), "/v1/cards/{id}/activate", blank)
                .statusCode(200)
                .body("state", equalTo("ACTIVE"));
        CardTest.replace(applicant.account(), blank, "DAMAGED")
                .statusCode(201)
                .body("kind", equalTo("PRINTED"))
                .body("chainId", equalTo(lost.toString()))
                .body("state", equalTo("REQUESTED"));
    }

    @Test
    void keepsTheLimitsOverACardOfAnotherKindAndAReplacement() {
        UUID programme =
                DeskWorld.programme(9, Map.of("limits", List.of(DeskWorld.limit("PERSON", "DAY", "ENTRIES", 2))));
        CardWorld.Applicant applicant = CardWorld.applicant(programme);
        UUID virtual = World.card(applicant.account(), applicant.enrolment());
        UUID printed = CardWorld.inStockFor(applicant);
        CardWorld.activate(applicant.account(), printed, CardWorld.activationCode(printed))
                .statusCode(200);
        String venue = World.sportVenue();
        for (UUID card : List.of(virtual, printed)) {
            use(applicant, card, venue).body("state", equalTo("CAPTURED"));
        }

        UUID next = World.id(CardTest.replace(applicant.account(), virtual, "LOST")
                .statusCode(201)
                .extract()
                .path("id"));

        use(applicant, next, venue).body("reason", equalTo("LIMIT_PER_DAY"));
    }

    @Test
    void isToldInEventsWithoutGaps() throws IOException {
        CardWorld.Applicant applicant = CardWorld.applicant(World.programmeWith(3));
        UUID card = CardWorld.inStockFor(applicant);
        CardWorld.activate(applicant.account(), card, CardWorld.activationCode(card))
                .statusCode(200);
        cancel(applicant.account(), card).statusCode(200);

        var events = PublishedEvents.on("hamgara.card");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(events.ofSubject(card)).hasSize(5));
        assertThat(events.ofSubject(card))
                .extracting(event -> event.type())
                .containsExactly(
                        "hamgara.card.card-requested.v1",
                        "hamgara.card.card-issued.v1",
                        "hamgara.card.card-stocked.v1",
                        "hamgara.card.card-activated.v1",
                        "hamgara.card.card-cancelled.v1");
        assertThat(events.ofSubject(card)).extracting(event -> event.version()).containsExactly(1L, 2L, 3L, 4L, 5L);
        for (var event : events.ofSubject(card)) {
            assertThat(EventsTest.schema(event.type()).validate(event.data().toString(), InputFormat.JSON))
                    .as(event.type())
                    .isEmpty();
        }
    }

    @Test
    void endsWithItsTimeOnce() throws SQLException {
        World.Holder holder = World.holder(3);
        Db.change(
                "update card set issued_at = issued_at - interval '365 days', expires_at = ? where id = ?",
                java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC).minusSeconds(1),
                holder.card());

        await().atMost(Duration.ofSeconds(60))
                .until(() -> CardWorld.state(holder.card()).equals("EXPIRED"));
        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(60))
                .until(() -> Db.number(
                                "select count(*) from outbox where subject = ? and type = 'hamgara.card.card-expired.v1'",
                                holder.card())
                        == 1);
        World.card(holder.account(), holder.enrolment());
    }

    private static ValidatableResponse use(CardWorld.Applicant applicant, UUID card, String venue) {
        String credential = World.credential(applicant.account(), card);
        return Api.post(World.terminal(venue), World.redemption(credential, venue), "/v1/redemptions")
                .statusCode(201);
    }

    private static ValidatableResponse cancel(Tokens who, UUID card) {
        return Api.post(who, Map.of(), "/v1/cards/{id}/cancel", card);
    }

    private static void moved(UUID enrolment, boolean active) {
        QuarkusTransaction.requiringNew()
                .run(() -> Arc.container()
                        .beanManager()
                        .getEvent()
                        .select(EnrolmentMoved.class)
                        .fire(new EnrolmentMoved(
                                enrolment, active ? EnrolmentState.ACTIVE : EnrolmentState.SUSPENDED)));
    }
}
