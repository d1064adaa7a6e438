package hamgara.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hamgara.launcher.Part;
import hamgara.launcher.Stack;
import hamgara.systemtest.World.Holder;
import hamgara.systemtest.World.Venue;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningStack.class)
class OutageTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final List<String> ONE_OF_EACH = List.of("/v1/programmes", "/v1/venues", "/v1/halls");

    private final Stack stack = RunningStack.stack();

    @Test
    void keepsTheHoldWhileCardServiceIsAwayAndBooksOnceItIsBack() {
        Holder holder = World.holder(3);
        String slot = World.slot(World.venue(), 5);
        String hold = UUID.randomUUID().toString();
        World.hold(hold, holder.bearer(), slot, holder.card()).expect(201);
        Call booking = Call.put("/v1/bookings/" + UUID.randomUUID())
                .as(holder.bearer())
                .json(Map.of("holdId", hold));

        stack.stop(Part.CARD);
        Answer refused = booking.send().expectProblem(503, "CARD_SERVICE_UNAVAILABLE");

        assertThat(refused.header("Retry-After")).matches("[1-9][0-9]*");
        assertThat(refused.json("/holdKept").asBoolean()).as(refused.toString()).isTrue();
        assertThat(Instant.parse(refused.text("/holdExpiresAt"))).isAfter(Instant.EPOCH);
        Call.get("/v1/holds/" + hold)
                .as(holder.bearer())
                .expect(200)
                .has("/state", "HELD")
                .has("/expiresAt", refused.text("/holdExpiresAt"));
        Answer away = Call.get("/v1/programmes").expect(503);
        assertThat(away.header("Content-Type")).startsWith("application/problem+json");
        assertThat(away.header("Retry-After")).matches("[1-9][0-9]*");

        stack.start(Part.CARD);
        Answer booked = booking.insist().expect(201).has("/state", "CONFIRMED").has("/slotId", slot);
        assertThat(booking.expect(201).body()).isEqualTo(booked.body());
    }

    @Test
    void saysInThreeLanguagesThatTheDatabaseIsAwayAndGoesOnWhenItIsBack() {
        List<Long> before = processes();

        stack.stop(Part.POSTGRES);
        for (String path : ONE_OF_EACH) {
            Set<String> titles = new HashSet<>();
            for (String language : List.of("fa", "ar", "en")) {
                Answer away =
                        Call.get(path).with("Accept-Language", language).send().expectProblem(503, "DATABASE_AWAY");
                assertThat(away.header("Retry-After")).as(away.toString()).matches("[1-9][0-9]*");
                titles.add(away.text("/title"));
            }
            assertThat(titles).as(path).hasSize(3);
        }
        Call.post("/v1/operators")
                .as(World.admin())
                .json(Map.of("code", "never", "names", Map.of("fa", "هرگز")))
                .send()
                .expectProblem(503, "DATABASE_AWAY");

        stack.start(Part.POSTGRES);
        for (String path : ONE_OF_EACH) {
            Call.get(path).insist().expect(200);
        }
        World.proposal().insist().expect(201);
        assertThat(processes()).isEqualTo(before);
    }

    @Test
    void takesWritesWithoutKafkaAndTellsOfThemOnTheSameStreamAfterwards() {
        Holder holder = World.holder(3);
        Venue venue = World.venue();
        String facility = World.facility(venue, 5);
        String openingSet = World.openingSet(facility, 5);
        String proposal = World.proposal().expect(201).id();
        try (EventListener listener = EventListener.open(Tokens.client("integrator"), "?county=" + World.COUNTY)) {
            stack.stop(Part.KAFKA);
            World.redemption(holder, venue).expect(201).has("/state", "CAPTURED");
            World.redemption(holder, venue).expect(201).has("/state", "CAPTURED");
            World.slotsOf(openingSet, 1).expect(201);
            World.slotsOf(openingSet, 2).expect(201);
            World.support(proposal).expect(200);
            World.support(proposal).expect(200);
            assertThat(listener.isOver()).isFalse();

            stack.start(Part.KAFKA);
            mustTell(listener, holder.card(), 2, 3);
            mustTell(listener, facility, 2, 3);
            mustTell(listener, proposal, 2, 3);
            assertThat(listener.messages())
                    .extracting(EventListener.Message::event)
                    .containsOnly("message");
            assertThat(listener.isOver()).isFalse();
        }
    }

    private static void mustTell(EventListener listener, String subject, long... versions) {
        List<Long> wanted = Arrays.stream(versions).boxed().toList();
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(listener.about(subject).stream()
                                .map(EventListener.Message::version)
                                .distinct())
                        .as("versions of %s on the stream", subject)
                        .containsSubsequence(wanted));
    }

    private List<Long> processes() {
        return List.of(Part.CARD, Part.FORUM, Part.VENUE, Part.GATEWAY).stream()
                .map(part -> stack.process(part).orElseThrow().pid())
                .toList();
    }
}
