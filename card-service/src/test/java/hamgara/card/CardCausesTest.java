package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.networknt.schema.InputFormat;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class CardCausesTest {

    @Test
    void standSideBySideUntilEachIsLiftedByItsOwner() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();

        CardTest.suspend(holder.account(), holder.card(), "HOLDER_LOST").statusCode(200);
        CardTest.suspend(World.manager(), holder.card(), "RISK")
                .statusCode(200)
                .body("state", equalTo("SUSPENDED"))
                .body("suspendedCauses", contains("HOLDER_LOST", "RISK"))
                .body("suspendedCause", equalTo("HOLDER_LOST"));
        CardTest.suspend(World.desk(), holder.card(), "ADMIN")
                .statusCode(200)
                .body("suspendedCauses", contains("HOLDER_LOST", "RISK", "ADMIN"));
        CardTest.suspend(World.manager(), holder.card(), "RISK")
                .statusCode(409)
                .body("code", equalTo("CARD_NOT_ACTIVE"));

        CardTest.resume(holder.account(), holder.card())
                .statusCode(200)
                .body("state", equalTo("SUSPENDED"))
                .body("suspendedCauses", contains("RISK", "ADMIN"));
        CardTest.resume(holder.account(), holder.card()).statusCode(403).body("code", equalTo("CAUSE_NOT_YOURS"));
        CardTest.replace(World.desk(), holder.card(), "LOST").statusCode(403).body("code", equalTo("CAUSE_NOT_YOURS"));
        CardTest.resume(World.manager(), holder.card())
                .statusCode(200)
                .body("state", equalTo("SUSPENDED"))
                .body("suspendedCause", equalTo("ADMIN"));
        Api.post(World.terminal(venue), World.redemption(holder.credential(), venue), "/v1/redemptions")
                .statusCode(201)
                .body("reason", equalTo("CARD_SUSPENDED"));
        CardTest.resume(World.manager(), holder.card()).statusCode(403).body("code", equalTo("CAUSE_NOT_YOURS"));
        CardTest.resume(World.desk(), holder.card())
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("suspendedCauses", empty())
                .body("suspendedCause", nullValue());
        Api.post(World.terminal(venue), World.redemption(holder.credential(), venue), "/v1/redemptions")
                .statusCode(201)
                .body("state", equalTo("CAPTURED"));
    }

    @Test
    void areToldInHistoryAndEvents() throws IOException {
        World.Holder holder = World.holder(3);
        CardTest.suspend(holder.account(), holder.card(), "HOLDER_LOST").statusCode(200);
        CardTest.suspend(World.manager(), holder.card(), "RISK").statusCode(200);
        CardTest.resume(holder.account(), holder.card()).statusCode(200);
        CardTest.resume(World.manager(), holder.card()).statusCode(200);

        Api.get(holder.account(), "/v1/cards/{id}/history", holder.card())
                .statusCode(200)
                .body("items.state", contains("ACTIVE", "SUSPENDED", "SUSPENDED", "SUSPENDED", "ACTIVE"))
                .body("items.cause", contains(null, "HOLDER_LOST", "RISK", null, null))
                .body(
                        "items.causes",
                        contains(
                                List.of(),
                                List.of("HOLDER_LOST"),
                                List.of("HOLDER_LOST", "RISK"),
                                List.of("RISK"),
                                List.of()))
                .body(
                        "items.lifted",
                        contains(List.of(), List.of(), List.of(), List.of("HOLDER_LOST"), List.of("RISK")))
                .body("items.actor", contains("HOLDER", "HOLDER", "MANAGER", "HOLDER", "MANAGER"));
        var events = PublishedEvents.on("hamgara.card");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(events.ofSubject(holder.card()))
                        .extracting(event -> event.type().replace("hamgara.card.card-", ""))
                        .containsExactly(
                                "issued.v1", "suspended.v1", "causes-changed.v1", "causes-changed.v1", "resumed.v1"));
        for (var event : events.ofSubject(holder.card())) {
            assertThat(EventsTest.schema(event.type()).validate(event.data().toString(), InputFormat.JSON))
                    .as(event.type())
                    .isEmpty();
            assertThat(event.data().toString()).doesNotContain("RISK", "LOST");
        }
    }

    @Test
    void ofTheEnrolmentStandBesideOthers() {
        World.Holder holder = World.holder(3);
        CardTest.suspend(World.manager(), holder.card(), "RISK").statusCode(200);
        enrolment(holder, "suspend");

        Api.get(holder.account(), "/v1/cards/{id}", holder.card())
                .body("suspendedCauses", contains("RISK", "ELIGIBILITY"));
        CardTest.resume(World.manager(), holder.card()).statusCode(200).body("state", equalTo("SUSPENDED"));
        enrolment(holder, "resume");

        Api.get(holder.account(), "/v1/cards/{id}", holder.card())
                .body("state", equalTo("ACTIVE"))
                .body("suspendedCauses", empty());
    }

    @Test
    void ofAbuseAlsoHoldBackWhatTheCardBeforeWasAuthorizedFor() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        UUID before = DeskWorld.authorized(World.terminal(venue), DeskWorld.entries(holder, venue, 1));
        UUID card = holder.card();
        for (int i = 0; i < 2; i++) {
            card = World.id(CardTest.replace(holder.account(), card, "LOST")
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }

        CardTest.suspend(World.manager(), card, "RISK").statusCode(200);
        DeskWorld.step(World.terminal(venue), before, "captures", Map.of("final", true))
                .statusCode(409)
                .body("code", equalTo("CARD_UNDER_REVIEW"));
        CardTest.resume(World.manager(), card).statusCode(200);
        DeskWorld.step(World.terminal(venue), before, "captures", Map.of("final", true))
                .statusCode(201);
    }

    @Test
    void givenAndLiftedAtTheSameMomentAllCount() throws Exception {
        World.Holder holder = World.holder(3);
        var turn = new AtomicInteger();
        List<String> causes = List.of("HOLDER_LOST", "RISK", "ADMIN");
        Map<String, Tokens> owners =
                Map.of("HOLDER_LOST", holder.account(), "RISK", World.manager(), "ADMIN", World.desk());

        List<Integer> given = CardWorld.atOnce(9, () -> {
            String cause = causes.get(turn.getAndIncrement() % 3);
            return CardTest.suspend(owners.get(cause), holder.card(), cause)
                    .extract()
                    .statusCode();
        });

        assertThat(given).containsOnly(200, 409);
        assertThat(given.stream().filter(status -> status == 200)).hasSize(3);
        Api.get(holder.account(), "/v1/cards/{id}", holder.card())
                .body("suspendedCauses.sort()", contains("ADMIN", "HOLDER_LOST", "RISK"));
        turn.set(0);
        assertThat(CardWorld.atOnce(
                        3,
                        () -> CardTest.resume(owners.get(causes.get(turn.getAndIncrement())), holder.card())
                                .extract()
                                .statusCode()))
                .contains(200);
        CardTest.resume(World.desk(), holder.card());
        assertThat(CardWorld.state(holder.card())).isEqualTo("ACTIVE");
    }

    private static void enrolment(World.Holder holder, String verb) {
        UUID id = holder.enrolment();
        Api.postSeen(World.desk(), Map.of("reason", "HOLDER_ASKED"), "/v1/enrolments/{id}", "/" + verb, id)
                .statusCode(200);
    }
}
