package hamgara.systemtest;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import hamgara.launcher.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// Reads `GET /v1/events` as a browser's EventSource would.
final class EventListener implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final InputStream stream;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private volatile String position = "";
    private volatile boolean over;

    /// An event of the platform, or with another `event` than `message` a word of the gateway about the stream itself.
    record Message(String event, String position, JsonNode data) {
        String id() {
            return data.path("id").asText();
        }

        String type() {
            return data.path("type").asText();
        }

        String subject() {
            return data.path("subject").asText();
        }

        long version() {
            return data.path("data").path("version").asLong();
        }
    }

    private EventListener(InputStream stream) {
        this.stream = stream;
        Thread.ofVirtual().start(this::read);
    }

    /// From now on.
    static EventListener open(String bearer, String query) {
        return open(bearer, query, null);
    }

    /// From the position on that another listener has reached, or from now on; returns when the stream has begun.
    static EventListener open(String bearer, String query, @Nullable String after) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RunningStack.stack().url(Part.GATEWAY) + "/v1/events" + query))
                .header("Authorization", bearer);
        if (after != null) {
            request.header("Last-Event-ID", after);
        }
        try {
            HttpResponse<InputStream> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new AssertionError("GET /v1/events → " + answer.statusCode());
            }
            var listener = new EventListener(answer.body());
            await().atMost(Duration.ofSeconds(60)).until(() -> !listener.position.isEmpty());
            return listener;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Message> messages() {
        return List.copyOf(messages);
    }

    List<Message> about(String subject) {
        return messages.stream()
                .filter(message -> message.subject().equals(subject))
                .toList();
    }

    boolean isOver() {
        return over;
    }

    private void read() {
        String event = "message";
        var data = new StringBuilder();
        try (var lines = new Scanner(stream, StandardCharsets.UTF_8)) {
            while (lines.hasNextLine()) {
                String line = lines.nextLine();
                if (line.startsWith("id:")) {
                    position = line.substring("id:".length()).strip();
                } else if (line.startsWith("event:")) {
                    event = line.substring("event:".length()).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line, "data:".length(), line.length());
                } else if (line.isEmpty()) {
                    if (!data.isEmpty()) {
                        messages.add(new Message(event, position, Call.JSON.readTree(data.toString())));
                    }
                    event = "message";
                    data.setLength(0);
                }
            }
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        } finally {
            over = true;
        }
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
