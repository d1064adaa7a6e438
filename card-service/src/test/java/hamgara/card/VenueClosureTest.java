package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.time.Jalali;
import hamgara.kit.time.Tehran;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a closure that venue-service told of does to the use of cards there.
@QuarkusTest
@WithTestResource(TestStack.class)
class VenueClosureTest {

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Instant begun = now.minus(Duration.ofHours(1));
    private final Instant opens = now.plus(Duration.ofHours(20));

    @Test
    void declinesEveryUseInWordsOfThreeLanguagesAndTellsWhenTheVenueOpens() {
        World.Holder holder = DeskWorld.holder(DeskWorld.programme(3, Map.of()));
        DeskWorld.pocket(holder, 500_000, 10);
        String venue = World.sportVenue();
        closed(venue, UUID.randomUUID(), begun, opens);

        validate(holder, venue)
                .body("valid", equalTo(false))
                .body("reasons", contains("VENUE_CLOSED"))
                .body("messages[0].fa", equalTo("این مکان در این زمان تعطیل است."))
                .body("messages[0].ar", equalTo("هذا المكان مغلق في هذا الوقت."))
                .body("messages[0].en", equalTo("This venue is closed at this time."))
                .body("decision.nextEligibleOn", equalTo(Tehran.dayOf(opens).toString()))
                .body("decision.venueOpensAt", equalTo(opens.toString()))
                .body("decision.venueOpensAtJalali", equalTo(Jalali.of(opens)));
        Map<String, Object> payment = DeskWorld.payment(holder, venue, 100_000);
        Api.post(World.terminal(venue), payment, "/v1/quotes")
                .statusCode(201)
                .body("reasons", contains("VENUE_CLOSED"))
                .body("programmes", empty());
        DeskWorld.authorize(World.terminal(venue), UUID.randomUUID(), payment)
                .statusCode(201)
                .body("state", equalTo("DECLINED"))
                .body("reason", equalTo("VENUE_CLOSED"))
                .body("message.fa", equalTo("این مکان در این زمان تعطیل است."))
                .body("decision.nextEligibleOn", equalTo(Tehran.dayOf(opens).toString()));
        DeskWorld.authorize(World.terminal(venue), UUID.randomUUID(), DeskWorld.entries(holder, venue, 1))
                .body("reason", equalTo("VENUE_CLOSED"))
                .body("decision.nextEligibleOn", equalTo(Tehran.dayOf(opens).toString()));
        redeem(holder, venue)
                .body("state", equalTo("DECLINED"))
                .body("reason", equalTo("VENUE_CLOSED"))
                .body("message.ar", equalTo("هذا المكان مغلق في هذا الوقت."));
        Api.post(World.terminal(venue), World.booked(holder, venue), "/v1/redemptions")
                .statusCode(201)
                .body("reason", equalTo("VENUE_CLOSED"));
    }

    @Test
    void declinesOnlyWhatHappensInTheClosedTime() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        closed(venue, UUID.randomUUID(), begun, opens);

        TestClock.at(opens.minusSeconds(60), () -> redeem(holder, venue).body("reason", equalTo("VENUE_CLOSED")));
        TestClock.at(opens.plusSeconds(1), () -> {
            validate(holder, venue).body("reasons", empty()).body("decision.venueOpensAt", nullValue());
            redeem(holder, venue).body("state", equalTo("CAPTURED"));
        });
    }

    @Test
    void asksWhenAUseHappenedNotWhenItIsTold() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Instant from = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        closed(venue, UUID.randomUUID(), from, opens);
        Map<String, Object> told = World.redemption(holder.credential(), venue);
        told.put("occurredAt", opens.minusSeconds(60).toString());

        TestClock.at(
                opens.plusSeconds(60),
                () -> Api.post(World.terminal(venue), told, "/v1/redemptions")
                        .statusCode(201)
                        .body("reason", equalTo("VENUE_CLOSED")));
    }

    @Test
    void takesCardsAgainOnceItIsRevoked() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        UUID closure = UUID.randomUUID();
        validate(holder, venue).body("reasons", empty());
        closed(venue, closure, begun, opens);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> validate(holder, venue).body("reasons", contains("VENUE_CLOSED")));

        tell("revoked", closure, venue, begun, opens, 2);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> validate(holder, venue).body("reasons", empty()));
        redeem(holder, venue).body("state", equalTo("CAPTURED"));
    }

    @Test
    void staysRevokedWhenTheAnnouncementComesLate() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        UUID closure = UUID.randomUUID();

        tell("revoked", closure, venue, begun, opens, 2);
        UUID late = tell("announced", closure, venue, begun, opens, 1);
        PublishedEvents.publish(
                "hamgara.venue",
                late,
                "hamgara.venue.closure-announced.v1",
                closure,
                body(closure, venue, begun, opens, 1)); // the same event once more
        UUID behind = UUID.randomUUID();
        tell("announced", behind, venue, opens, opens.plusSeconds(3_600), 1);

        awaitClosure(behind, 1);
        awaitClosure(closure, 2);
        redeem(holder, venue).body("state", equalTo("CAPTURED"));
    }

    @Test
    void isKnownOfAVenueThatIsToldOfLater() {
        World.Holder holder = World.holder(3);
        String venue = "v-" + UUID.randomUUID();
        UUID closure = UUID.randomUUID();
        tell("announced", closure, venue, begun, opens, 1);
        awaitClosure(closure, 1);

        PublishedEvents.publish(
                "hamgara.venue", "hamgara.venue.venue-registered.v1", UUID.randomUUID(), """
                {"code": "%s", "category": "SPORT", "county": "0614", "version": 1}""".formatted(venue));

        await().atMost(Duration.ofSeconds(60))
                .until(() -> Db.number("select count(*) from venue where code = ?", venue) == 1);
        redeem(holder, venue).body("reason", equalTo("VENUE_CLOSED"));
    }

    @Test
    void opensWhenTheLastOfSeveralEnds() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        closed(venue, UUID.randomUUID(), begun, now.plusSeconds(3_600));
        closed(venue, UUID.randomUUID(), now.plusSeconds(3_600), opens);

        validate(holder, venue).body("decision.venueOpensAt", equalTo(opens.toString()));
    }

    @Test
    void setsAsideWhatCannotBeTakenInAndGoesOn() {
        UUID poison = UUID.randomUUID();
        PublishedEvents.publish(
                "hamgara.venue",
                "hamgara.venue.closure-announced.v1",
                poison,
                "{\"venue\": \"takhti\", \"version\": 1}");
        UUID backwards = UUID.randomUUID();
        tell("announced", backwards, World.sportVenue(), opens, begun, 1);
        UUID unreadable = UUID.randomUUID();
        PublishedEvents.publish(
                "hamgara.venue",
                "hamgara.venue.closure-announced.v1",
                unreadable,
                body(unreadable, "takhti", begun, opens, 1).replace(begun.toString(), "yesterday"));
        PublishedEvents.publish("hamgara.venue", "hamgara.venue.something-newer.v1", UUID.randomUUID(), "{}");
        String venue = World.sportVenue();
        closed(venue, UUID.randomUUID(), begun, opens);

        var dead = PublishedEvents.on("hamgara.venue.dead");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(dead.ofSubject(poison)).hasSize(1);
            assertThat(dead.ofSubject(backwards)).hasSize(1);
            assertThat(dead.ofSubject(unreadable)).hasSize(1);
        });
        assertThat(dead.ofSubject(poison).getFirst().headers())
                .containsKeys("dead_reason", "dead_consumer", "dead_position");
        assertThat(Db.number("select count(*) from venue_closure where id in (?, ?, ?)", poison, backwards, unreadable))
                .isZero();
    }

    @Test
    void refusesABookingForTheClosedTime() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        closed(venue, UUID.randomUUID(), opens, opens.plus(Duration.ofDays(1)));

        Api.post(holder.account(), World.question(holder, venue, opens), "/v1/eligibility-checks")
                .statusCode(200)
                .body("reasons", contains("VENUE_CLOSED"));
        Api.post(holder.account(), World.question(holder, venue, now.plusSeconds(60)), "/v1/eligibility-checks")
                .body("eligible", equalTo(true));
    }

    @Test
    void isInThePackageOfATerminalAndDecidesAboutItsJournal() {
        World.Holder holder = World.holder(3);
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());
        long before = terminal.packageVersion;
        assertThat(terminal.fetch().path("closed")).isEmpty();
        Instant from = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        closed(terminal.venue, UUID.randomUUID(), from, opens);

        var closed = terminal.fetch().path("closed");
        assertThat(closed).hasSize(1);
        assertThat(closed.get(0).path("from").asText()).isEqualTo(from.toString());
        assertThat(closed.get(0).path("until").asText()).isEqualTo(opens.toString());
        assertThat(terminal.packageVersion).isGreaterThan(before);
        assertThat(terminal.handed(OfflineTerminal.Use.of(holder).at(from.plusSeconds(1))))
                .contains("VENUE_CLOSED")
                .contains("VENUE");
    }

    private static ValidatableResponse validate(World.Holder holder, String venue) {
        return Api.post(World.terminal(venue), World.redemption(holder.credential(), venue), "/v1/card-validations")
                .statusCode(200);
    }

    private static ValidatableResponse redeem(World.Holder holder, String venue) {
        return Api.post(World.terminal(venue), World.redemption(holder.credential(), venue), "/v1/redemptions")
                .statusCode(201);
    }

    private static void closed(String venue, UUID closure, Instant from, Instant until) {
        tell("announced", closure, venue, from, until, 1);
        awaitClosure(closure, 1);
    }

    private static UUID tell(String what, UUID closure, String venue, Instant from, Instant until, long version) {
        return PublishedEvents.publish(
                "hamgara.venue",
                "hamgara.venue.closure-" + what + ".v1",
                closure,
                body(closure, venue, from, until, version));
    }

    private static String body(UUID closure, String venue, Instant from, Instant until, long version) {
        return """
                {"closure": "%s", "venue": "%s", "county": "0614", "startsAt": "%s", "endsAt": "%s", "reason": "DUST",
                 "somethingNewer": {"a": 1}, "version": %d}""".formatted(closure, venue, from, until, version);
    }

    private static void awaitClosure(UUID closure, long version) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Db.number(
                                "select count(*) from venue_closure where id = ? and event_version = ?",
                                closure,
                                version)
                        == 1);
    }
}
