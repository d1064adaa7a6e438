package hamgara.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Everyone may follow each step: the stream that was open during the story has all of it.
final class EventAct implements AutoCloseable {

    private static final List<String> EXPECTED = List.of(
            "hamgara.card.person-enrolled.v1",
            "hamgara.card.card-issued.v1",
            "hamgara.venue.hold-placed.v1",
            "hamgara.venue.booking-confirmed.v1",
            "hamgara.card.entry-redeemed.v1",
            "hamgara.venue.person-checked-in.v1",
            "hamgara.venue.closure-announced.v1",
            "hamgara.venue.closure-revoked.v1",
            "hamgara.forum.phase-set.v1",
            "hamgara.forum.proposal-published.v1",
            "hamgara.forum.snapshot-published.v1",
            "hamgara.forum.convergence-drafted.v1",
            "hamgara.forum.case-opened.v1",
            "hamgara.forum.session-announced.v1",
            "hamgara.forum.session-held.v1",
            "hamgara.forum.digest-published.v1",
            "hamgara.forum.minutes-circulated.v1",
            "hamgara.forum.case-answered.v1",
            "hamgara.forum.resolution-adopted.v1");

    /// What only days bring about.
    private static final List<String> WITH_TIME = List.of(
            "hamgara.forum.minutes-signed.v1",
            "hamgara.forum.commitment-recorded.v1",
            "hamgara.forum.session-closed.v1",
            "hamgara.forum.case-due-soon.v1",
            "hamgara.forum.case-overdue.v1",
            "hamgara.forum.case-escalated.v1",
            "hamgara.forum.resolution-verified.v1");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http;
    private final InputStream stream;
    private final List<JsonNode> seen = new CopyOnWriteArrayList<>();

    private EventAct(HttpClient http, InputStream stream) {
        this.http = http;
        this.stream = stream;
        Thread.ofVirtual().start(this::read);
    }

    /// Opens the stream before the story begins.
    @SuppressWarnings("resource") // the client closes with this act
    static EventAct follow(String gateway, String token) {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway + "/v1/events"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        try {
            HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new StepFailed("GET /v1/events → " + answer.statusCode());
            }
            return new EventAct(http, answer.body());
        } catch (IOException e) {
            throw new StepFailed("GET /v1/events got no answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailed("interrupted");
        }
    }

    /// What the first such event says that is or will be told of this.
    JsonNode awaits(String type, String subject, Predicate<JsonNode> wanted) {
        AtomicReference<JsonNode> found = new AtomicReference<>(MissingNode.getInstance());
        await(
                () -> {
                    seen.stream()
                            .filter(event -> event.path("type").asText().equals(type)
                                    && event.path("subject").asText().equals(subject)
                                    && wanted.test(event.path("data")))
                            .findFirst()
                            .ifPresent(event -> found.set(event.path("data")));
                    return !found.get().isMissingNode();
                },
                () -> type + " of " + subject);
        return found.get();
    }

    /// @param isTimeOurs whether days were let pass
    void play(Tale tale, String card, boolean isTimeOurs) {
        tale.chapter("همه می‌توانند دنبال کنند", "Everyone can follow");
        await(() -> missing(isTimeOurs).isEmpty(), () -> missing(isTimeOurs).toString());
        List<String> ofCard = seen.stream()
                .filter(event -> event.path("subject").asText().equals(card))
                .map(event -> event.path("type").asText() + " v"
                        + event.at("/data/version").asText())
                .toList();
        tale.step(
                "همهٔ گام‌ها، بی نام کسی، در جریان رویدادها آمده‌اند.",
                "Every step has come through the event stream, and it names nobody.",
                "GET /v1/events (integrator) → 200, %d events; of the card: %s".formatted(seen.size(), ofCard));
    }

    @Override
    public void close() {
        http.shutdownNow();
        try {
            stream.close();
        } catch (IOException _) {
            // it is over either way
        }
    }

    private static void await(BooleanSupplier condition, Supplier<String> what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new StepFailed("GET /v1/events has not told of " + what.get());
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private List<String> missing(boolean isTimeOurs) {
        List<String> missing = new ArrayList<>(EXPECTED);
        if (isTimeOurs) {
            missing.addAll(WITH_TIME);
        }
        seen.forEach(event -> missing.remove(event.path("type").asText()));
        return missing;
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data:")) {
                    seen.add(Api.read(line.substring(5).getBytes(StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException _) {
            // the story has ended
        }
    }
}
