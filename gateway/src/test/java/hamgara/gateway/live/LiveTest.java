package hamgara.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hamgara.gateway.GatewayStack;
import hamgara.gateway.Origin;
import hamgara.gateway.StubOrigin;
import hamgara.gateway.events.Facts;
import hamgara.gateway.events.Listener;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GatewayStack.class)
class LiveTest {

    private static final String SHOWN = "hamgara.forum.session-shown.v1";
    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void showsTheStateAtOnceToWhoComesLate() {
        UUID session = UUID.randomUUID();
        show(session, 1);
        show(session, 2);
        try (Listener early = Listener.at(path(session))) {
            await().atMost(SOON).until(() -> numbers(early).contains(2));
        }

        try (Listener late = Listener.at(path(session))) {
            await().atMost(SOON).until(() -> !late.messages().isEmpty());
            assertThat(late.messages().getFirst().id()).isEqualTo("2");
            assertThat(late.messages().getFirst().data().getString("state")).isEqualTo("IN_PROGRESS");
        }
    }

    @Test
    void showsAChangeToTwoHundredViewersAndAsksNobodyForThem() {
        UUID session = UUID.randomUUID();
        int asked = StubOrigin.of(Origin.FORUM).asked();
        List<Listener> viewers = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                viewers.add(Listener.at(path(session)));
            }
            show(UUID.randomUUID(), 9);
            show(session, 1);
            await().atMost(SOON)
                    .until(() ->
                            viewers.stream().allMatch(viewer -> numbers(viewer).equals(List.of(1))));
            show(session, 2);
            await().atMost(SOON)
                    .until(() ->
                            viewers.stream().allMatch(viewer -> numbers(viewer).equals(List.of(1, 2))));
        } finally {
            viewers.forEach(Listener::close);
        }

        assertThat(StubOrigin.of(Origin.FORUM).asked()).isEqualTo(asked);
    }

    @Test
    void resumesWithLastEventId() {
        UUID session = UUID.randomUUID();
        show(session, 4);
        try (Listener before = Listener.at(path(session))) {
            await().atMost(SOON).until(() -> numbers(before).equals(List.of(4)));
        }

        try (Listener resumed = Listener.at(path(session), "Last-Event-ID", "4")) {
            await().atMost(SOON).until(() -> resumed.beats() > 0);
            assertThat(resumed.messages()).isEmpty();
            show(session, 5);
            await().atMost(SOON).until(() -> numbers(resumed).equals(List.of(5)));
        }
        assertThat(Listener.get(path(session), "Last-Event-ID", "yesterday").statusCode())
                .isEqualTo(400);
    }

    @Test
    void keepsAQuietStreamAliveAndShowsNothingOfAPrivateHall() {
        UUID session = UUID.randomUUID();
        UUID open = UUID.randomUUID();
        try (Listener viewer = Listener.at(path(session));
                Listener other = Listener.at(path(open))) {
            Facts.publish(SHOWN, session, """
                    {"session":"%s","seq":1,"state":"IN_PROGRESS","private":true}""".formatted(session));
            Facts.publish(SHOWN, session, "{\"session\":\"nonsense\",\"seq\":1}");
            show(open, 1);

            await().atMost(SOON).until(() -> !other.messages().isEmpty() && viewer.beats() > 2);
            assertThat(viewer.messages()).isEmpty();
        }
    }

    @Test
    void endsForEverybodyOnceTheHallIsPrivate() {
        UUID session = UUID.randomUUID();
        UUID open = UUID.randomUUID();
        show(session, 1);
        show(open, 1);
        try (Listener early = Listener.at(path(session));
                Listener other = Listener.at(path(open))) {
            await().atMost(SOON)
                    .until(() ->
                            numbers(early).equals(List.of(1)) && !numbers(other).isEmpty());
            Facts.publish(SHOWN, session, """
                    {"session":"%s","county":"0614","seq":2,"state":"IN_PROGRESS","waiting":0,"polls":[],"private":true,"version":2}""".formatted(session));

            await().atMost(SOON).until(early::isOver);
            assertThat(numbers(early)).containsExactly(1);
            assertThat(other.isOver()).isFalse();
        }

        try (Listener late = Listener.at(path(session), "Last-Event-ID", "1")) {
            await().atMost(SOON).until(() -> late.beats() > 0);
            assertThat(late.messages()).isEmpty();
            show(session, 3); // the hall is shown again
            await().atMost(SOON).until(() -> numbers(late).equals(List.of(3)));
        }
    }

    @Test
    void hasALimitOfItsOwnAndGivesPlacesBack() {
        UUID session = UUID.randomUUID();
        List<Listener> viewers = new ArrayList<>();
        try {
            await().atMost(SOON).pollInterval(Duration.ofMillis(1)).until(() -> {
                var answer = Listener.get(path(session));
                if (answer.statusCode() == 200) {
                    viewers.add(Listener.of(answer));
                    return false;
                }
                return answer.statusCode() == 503
                        && answer.headers().firstValue("Retry-After").isPresent();
            });
            assertThat(viewers).hasSizeLessThanOrEqualTo(205);
        } finally {
            viewers.forEach(Listener::close);
        }
        await().atMost(SOON).until(() -> {
            var answer = Listener.get(path(session));
            answer.body().close();
            return answer.statusCode() == 200;
        });
    }

    @Test
    void needsNoTokenButRefusesABadOne() {
        UUID session = UUID.randomUUID();
        assertThat(Listener.get(path(session), "Authorization", "Bearer a.b.c").statusCode())
                .isEqualTo(401);
        assertThat(Listener.get("/v1/sessions/nonsense/live").headers().firstValue("Content-Type"))
                .isNotEqualTo(Optional.of("text/event-stream"));
    }

    private static String path(UUID session) {
        return "/v1/sessions/" + session + "/live";
    }

    private static void show(UUID session, int seq) {
        Facts.publish(SHOWN, session, """
                {"session":"%s","county":"0614","seq":%d,"state":"IN_PROGRESS","waiting":0,"polls":[],"version":%d}""".formatted(session, seq, seq));
    }

    private static List<Integer> numbers(Listener viewer) {
        return viewer.messages().stream()
                .map(message -> message.data().getInteger("seq"))
                .toList();
    }
}
