package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.PublishedEvent;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class AuthorizationTest {

    @Test
    void takesSeveralPocketsInOrderAndTheHolderPaysTheRest() {
        World.Holder holder = DeskWorld.holder(DeskWorld.programme(3, Map.of()));
        UUID later = DeskWorld.pocket(holder, 500_000, 20);
        UUID first = DeskWorld.pocket(holder, 300_000, 10);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        Map<String, Object> payment = DeskWorld.payment(holder, venue, 450_000);

        UUID id = DeskWorld.authorized(terminal, payment);

        assertThat(DeskWorld.pocketNow(first, "held")).isEqualTo(300_000);
        assertThat(DeskWorld.pocketNow(later, "held")).isEqualTo(150_000);
        Api.get(holder.account(), "/v1/authorizations/{id}", id)
                .statusCode(200)
                .body("money.held.amount", equalTo(450_000))
                .body("lines.pocketId", contains(first.toString(), later.toString()))
                .body("lines.programmeVersion", contains(1, 1))
                .body("decision.remaining.amount", equalTo(800_000));

        Map<String, Object> dear = DeskWorld.payment(holder, venue, 450_000);
        DeskWorld.authorize(terminal, UUID.randomUUID(), dear)
                .statusCode(201)
                .body("state", equalTo("DECLINED"))
                .body("reason", equalTo("INSUFFICIENT_ALLOWANCE"));
        dear.put("holderShareAtMost", DeskWorld.rials(99_999));
        DeskWorld.authorize(terminal, UUID.randomUUID(), dear).body("state", equalTo("DECLINED"));
        dear.put("holderShareAtMost", DeskWorld.rials(100_000));
        DeskWorld.authorize(terminal, UUID.randomUUID(), dear)
                .body("state", equalTo("AUTHORIZED"))
                .body("holderShare.amount", equalTo(100_000))
                .body("money.held.amount", equalTo(350_000));
        assertThat(DeskWorld.brokenBooks()).isZero();
    }

    @Test
    void answersOneClientIdTheSameForEver() {
        World.Holder holder = DeskWorld.holder(DeskWorld.programme(3, Map.of()));
        UUID pocket = DeskWorld.pocket(holder, 500_000, 10);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        Map<String, Object> payment = DeskWorld.payment(holder, venue, 200_000);
        UUID id = UUID.randomUUID();

        byte[] first = DeskWorld.authorize(terminal, id, payment)
                .statusCode(201)
                .header("Idempotent-Replayed", nullValue())
                .extract()
                .asByteArray();
        DeskWorld.step(terminal, id, "voids", Map.of()).statusCode(201);
        byte[] again = DeskWorld.authorize(Tokens.of("venue-operator").venue(venue), id, payment)
                .statusCode(201)
                .header("Idempotent-Replayed", equalTo("true"))
                .extract()
                .asByteArray();

        assertThat(again).isEqualTo(first);
        assertThat(DeskWorld.pocketNow(pocket, "available")).isEqualTo(500_000);
        payment.put("price", DeskWorld.rials(200_001));
        DeskWorld.authorize(terminal, id, payment).statusCode(422).body("code", equalTo("AUTHORIZATION_ID_REUSED"));
        assertThat(DeskWorld.pocketNow(pocket, "available")).isEqualTo(500_000);
    }

    @Test
    void keepsADeclineAsAFactAndShowsTheHolderMore() {
        World.Holder holder = DeskWorld.holder(
                DeskWorld.programme(3, Map.of("limits", List.of(DeskWorld.limit("PERSON", "DAY", "IRR", 100_000)))));
        DeskWorld.pocket(holder, 500_000, 10);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        UUID id = UUID.randomUUID();

        DeskWorld.authorize(terminal, id, DeskWorld.payment(holder, venue, 200_000))
                .statusCode(201)
                .body("state", equalTo("DECLINED"))
                .body("reason", equalTo("LIMIT_PER_DAY"))
                .body("decision.programmeVersion", equalTo(1))
                .body("decision.nextEligibleOn", notNullValue())
                .body("decision.remaining", nullValue())
                .body("lines", empty());

        Api.get(terminal, "/v1/authorizations/{id}", id)
                .statusCode(200)
                .body("reason", equalTo("LIMIT_PER_DAY"))
                .body("message.code", equalTo("LIMIT_PER_DAY"))
                .body("decision.remaining", nullValue());
        Api.get(holder.account(), "/v1/authorizations/{id}", id)
                .body("decision.programmeVersion", equalTo(1))
                .body("decision.remaining.amount", equalTo(500_000))
                .body("decision.nextEligibleOn", notNullValue());
        Api.get(Tokens.of("citizen"), "/v1/authorizations/{id}", id)
                .statusCode(404)
                .body("code", equalTo("AUTHORIZATION_NOT_FOUND"));
        DeskWorld.step(terminal, id, "captures", Map.of("final", true))
                .statusCode(409)
                .body("code", equalTo("NOT_AUTHORIZED"));
    }

    @Test
    void capturesInPartsAndReturnsTheRest() {
        World.Holder holder = DeskWorld.holder(DeskWorld.programme(3, Map.of()));
        UUID pocket = DeskWorld.pocket(holder, 500_000, 10);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        UUID id = DeskWorld.authorized(terminal, DeskWorld.payment(holder, venue, 400_000));

        DeskWorld.step(terminal, id, "captures", Map.of("amount", DeskWorld.rials(100_000)))
                .statusCode(201)
                .body("state", equalTo("PARTIALLY_CAPTURED"))
                .body("money.open.amount", equalTo(300_000));
        DeskWorld.step(terminal, id, "captures", Map.of("amount", DeskWorld.rials(300_001)))
                .statusCode(422)
                .body("code", equalTo("CAPTURE_EXCEEDS"));
        DeskWorld.step(terminal, id, "refunds", Map.of("reason", "OTHER"))
                .statusCode(409)
                .body("code", equalTo("STILL_OPEN"));
        DeskWorld.step(terminal, id, "captures", Map.of("amount", DeskWorld.rials(50_000), "final", true))
                .statusCode(201)
                .body("state", equalTo("CAPTURED"))
                .body("money.captured.amount", equalTo(150_000))
                .body("money.released.amount", equalTo(250_000));
        DeskWorld.step(terminal, id, "captures", Map.of("amount", DeskWorld.rials(1)))
                .statusCode(409)
                .body("code", equalTo("ALREADY_CAPTURED"));
        DeskWorld.step(terminal, id, "voids", Map.of()).statusCode(409).body("code", equalTo("ALREADY_CAPTURED"));

        assertThat(DeskWorld.pocketNow(pocket, "available")).isEqualTo(350_000);
        assertThat(DeskWorld.pocketNow(pocket, "held")).isZero();
        assertThat(DeskWorld.payable(venue)).isEqualTo(150_000);
        assertThat(DeskWorld.brokenBooks()).isZero();
    }

    @Test
    void refundsInPartsToTheLastPocketFirst() {
        World.Holder holder = DeskWorld.holder(DeskWorld.programme(3, Map.of()));
        UUID first = DeskWorld.pocket(holder, 300_000, 10);
        UUID later = DeskWorld.pocket(holder, 300_000, 20);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        UUID id = DeskWorld.authorized(terminal, DeskWorld.payment(holder, venue, 400_000));
        DeskWorld.step(terminal, id, "captures", Map.of("final", true)).body("state", equalTo("CAPTURED"));

        DeskWorld.step(terminal, id, "refunds", Map.of("amount", DeskWorld.rials(150_000), "reason", "WRONG_AMOUNT"))
                .statusCode(201)
                .body("state", equalTo("PARTIALLY_REFUNDED"))
                .body("steps.reason", contains((String) null, "WRONG_AMOUNT"));
        assertThat(DeskWorld.pocketNow(later, "available")).isEqualTo(300_000);
        assertThat(DeskWorld.pocketNow(first, "available")).isEqualTo(50_000);
        DeskWorld.step(terminal, id, "refunds", Map.of("amount", DeskWorld.rials(250_001), "reason", "OTHER"))
                .statusCode(422)
                .body("code", equalTo("REFUND_EXCEEDS"));
        DeskWorld.step(terminal, id, "refunds", Map.of("amount", DeskWorld.rials(1)))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        DeskWorld.step(terminal, id, "refunds", Map.of("reason", "CANCELLED_BY_VENUE"))
                .statusCode(201)
                .body("state", equalTo("REFUNDED"))
                .body("money.refunded.amount", equalTo(400_000));
        assertThat(DeskWorld.payable(venue)).isZero();
        assertThat(DeskWorld.pocketNow(first, "available")).isEqualTo(300_000);
        assertThat(DeskWorld.brokenBooks()).isZero();
    }

    @Test
    void returnsWhatWasNotCapturedInTimeAndNeverCapturesItAgain() {
        World.Holder holder = DeskWorld.holder(DeskWorld.programme(3, Map.of()));
        UUID pocket = DeskWorld.pocket(holder, 500_000, 10);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        UUID id = DeskWorld.authorized(terminal, DeskWorld.payment(holder, venue, 400_000));
        UUID part = DeskWorld.authorized(terminal, DeskWorld.payment(holder, venue, 100_000));
        DeskWorld.step(terminal, part, "captures", Map.of("amount", DeskWorld.rials(30_000)));

        TestClock.ahead(Duration.ofMinutes(16), () -> {
            DeskWorld.step(terminal, id, "captures", Map.of("final", true))
                    .statusCode(409)
                    .body("code", equalTo("ALREADY_EXPIRED"));
            Api.get(terminal, "/v1/authorizations/{id}", id).body("state", equalTo("EXPIRED"));
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() ->
                            assertThat(DeskWorld.pocketNow(pocket, "held")).isZero());
            Api.get(terminal, "/v1/authorizations/{id}", part)
                    .body("state", equalTo("CAPTURED"))
                    .body("money.captured.amount", equalTo(30_000))
                    .body("steps.kind", contains("CAPTURE", "EXPIRY"));
            DeskWorld.step(terminal, id, "captures", Map.of("final", true)).statusCode(409);
        });
        assertThat(DeskWorld.pocketNow(pocket, "available")).isEqualTo(470_000);
        Map<String, Object> anew = DeskWorld.payment(holder, venue, 100_000);
        anew.put("replaces", id.toString());
        DeskWorld.authorize(terminal, UUID.randomUUID(), anew).body("replaces", equalTo(id.toString()));
        assertThat(DeskWorld.brokenBooks()).isZero();
    }

    @Test
    void holdsForABookingUpToSevenDays() {
        World.Holder holder = DeskWorld.holder(DeskWorld.programme(3, Map.of()));
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        Map<String, Object> booking = DeskWorld.entries(holder, venue, 2);
        booking.put("expiresAt", Instant.now().plus(Duration.ofDays(8)).toString());

        DeskWorld.authorize(terminal, UUID.randomUUID(), booking)
                .statusCode(422)
                .body("code", equalTo("EXPIRY_NOT_POSSIBLE"));
        booking.put("expiresAt", Instant.now().plus(Duration.ofDays(6)).toString());
        UUID id = DeskWorld.authorized(terminal, booking);
        UUID declined = UUID.randomUUID();
        DeskWorld.authorize(terminal, declined, DeskWorld.entries(holder, venue, 2))
                .body("state", equalTo("DECLINED"))
                .body("reason", equalTo("QUOTA_EXHAUSTED"))
                .body("decision.entriesLeft", nullValue());
        Api.get(holder.account(), "/v1/authorizations/{id}", declined).body("decision.entriesLeft", equalTo(1));
        TestClock.ahead(
                Duration.ofDays(5),
                () -> DeskWorld.step(terminal, id, "captures", Map.of("entries", 1, "final", true))
                        .statusCode(201)
                        .body("entries.captured", equalTo(1))
                        .body("entries.released", equalTo(1)));
        assertThat(DeskWorld.payable(venue)).isEqualTo(1);
    }

    @Test
    void tellsItsLifeInOrder() {
        World.Holder holder = DeskWorld.holder(DeskWorld.programme(3, Map.of()));
        DeskWorld.pocket(holder, 500_000, 10);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        UUID id = DeskWorld.authorized(terminal, DeskWorld.payment(holder, venue, 400_000));
        DeskWorld.step(terminal, id, "captures", Map.of("amount", DeskWorld.rials(100_000)));
        DeskWorld.step(terminal, id, "voids", Map.of());
        DeskWorld.step(terminal, id, "refunds", Map.of("reason", "DUPLICATE")).statusCode(201);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(PublishedEvents.on("hamgara.card").ofSubject(id))
                                .hasSize(4));
        List<PublishedEvent> life = PublishedEvents.on("hamgara.card").ofSubject(id);
        assertThat(life)
                .extracting(PublishedEvent::type)
                .containsExactly(
                        "hamgara.card.authorization-approved.v1",
                        "hamgara.card.authorization-captured.v1",
                        "hamgara.card.authorization-voided.v1",
                        "hamgara.card.authorization-refunded.v1");
        assertThat(life).extracting(PublishedEvent::version).containsExactly(1L, 2L, 3L, 4L);
        assertThat(life.get(1).data().path("amount").asLong()).isEqualTo(100_000);
        assertThat(life.get(2).data().path("amount").asLong()).isEqualTo(300_000);
    }

    @Test
    void isFoundByTheVenuesReferenceAndByNobodyElse() {
        World.Holder holder = DeskWorld.holder(DeskWorld.programme(3, Map.of()));
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        Map<String, Object> body = DeskWorld.entries(holder, venue, 1);
        body.put("partnerReference", "till-1");
        UUID id = DeskWorld.authorized(terminal, body);
        Tokens other = World.terminal("elsewhere");

        Api.get(terminal, "/v1/authorizations?venue={v}&partnerReference=till-1", venue)
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(id.toString()));
        Api.get(other, "/v1/authorizations?venue={v}&partnerReference=till-1", venue)
                .statusCode(403);
        Api.get(terminal, "/v1/authorizations?venue={v}", venue)
                .statusCode(400)
                .body("code", equalTo("READ_BACK_INCOMPLETE"));
        Api.get(other, "/v1/authorizations/{id}", id).statusCode(404);
        for (String step : List.of("captures", "voids", "refunds")) {
            Map<String, Object> request = switch (step) {
                case "captures" -> Map.of("final", true);
                case "refunds" -> Map.of("reason", "OTHER");
                default -> Map.of();
            };
            DeskWorld.step(other, id, step, request).statusCode(404).body("code", equalTo("AUTHORIZATION_NOT_FOUND"));
        }
        DeskWorld.authorize(other, UUID.randomUUID(), body).statusCode(403);
    }

    @Test
    void staysCapturableAfterASuspensionUnlessForAbuse() {
        World.Holder holder = DeskWorld.holder(DeskWorld.programme(3, Map.of()));
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        UUID one = DeskWorld.authorized(terminal, DeskWorld.entries(holder, venue, 1));
        UUID two = DeskWorld.authorized(terminal, DeskWorld.entries(holder, venue, 1));

        CardTest.suspend(holder.account(), holder.card(), "HOLDER_LOST").statusCode(200);
        DeskWorld.authorize(terminal, UUID.randomUUID(), DeskWorld.entries(holder, venue, 1))
                .body("reason", equalTo("CARD_SUSPENDED"));
        DeskWorld.step(terminal, one, "captures", Map.of("final", true)).statusCode(201);
        CardTest.resume(holder.account(), holder.card()).statusCode(200);
        CardTest.suspend(World.manager(), holder.card(), "RISK").statusCode(200);
        DeskWorld.step(terminal, two, "captures", Map.of("final", true))
                .statusCode(409)
                .body("code", equalTo("CARD_UNDER_REVIEW"));
        DeskWorld.step(terminal, two, "voids", Map.of()).statusCode(201).body("state", equalTo("VOIDED"));
    }
}
