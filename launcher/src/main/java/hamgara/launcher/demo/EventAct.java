package hamgara.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.concurrent.locks.LockSupport;

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
            "hamgara.forum.proposal-published.v1",
            "hamgara.forum.case-opened.v1",
            "hamgara.forum.case-answered.v1",
            "hamgara.forum.resolution-adopted.v1",
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

    void play(Tale tale, String card) {
        tale.chapter("همه می‌توانند دنبال کنند", "Everyone can follow");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!missing().isEmpty()) {
            if (System.nanoTime() > end) {
                throw new StepFailed("GET /v1/events has not told of " + missing());
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
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

    private List<String> missing() {
        List<String> missing = new ArrayList<>(EXPECTED);
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
