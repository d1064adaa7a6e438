package hamgara.gateway.events;

import static org.awaitility.Awaitility.await;

import hamgara.gateway.Wire;
import io.vertx.core.json.JsonObject;
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
import java.util.concurrent.atomic.AtomicInteger;

/// A reader of the stream, as strict as a browser.
public final class Listener implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final AtomicInteger beats = new AtomicInteger();
    private final InputStream stream;
    private volatile String lastId = "";
    private volatile boolean over;

    public record Message(String event, String id, JsonObject data) {}

    private Listener(InputStream stream) {
        this.stream = stream;
        Thread.ofVirtual().start(this::read);
    }

    /// Opens a stream; `headers` are names and values in turn.
    static Listener open(String query, String... headers) {
        HttpResponse<InputStream> answer = request(query, headers);
        if (answer.statusCode() != 200) {
            throw new AssertionError("status " + answer.statusCode());
        }
        var listener = of(answer);
        await().atMost(Duration.ofSeconds(60)).until(() -> !listener.lastId.isEmpty());
        return listener;
    }

    static HttpResponse<InputStream> request(String query, String... headers) {
        return get("/v1/events" + query, headers);
    }

    /// The same at another path, where no id need come.
    public static Listener at(String path, String... headers) {
        HttpResponse<InputStream> answer = get(path, headers);
        if (answer.statusCode() != 200) {
            throw new AssertionError("status " + answer.statusCode());
        }
        return of(answer);
    }

    public static Listener of(HttpResponse<InputStream> answer) {
        return new Listener(answer.body());
    }

    public static HttpResponse<InputStream> get(String path, String... headers) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Wire.port() + path));
            return CLIENT.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(),
                    HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<Message> messages() {
        return messages;
    }

    List<String> eventIds() {
        return messages.stream()
                .filter(message -> message.event().equals("message"))
                .map(message -> message.data().getString("id"))
                .toList();
    }

    /// The ids received so far among some, once one of them has come.
    List<String> idsUntil(String last) {
        await().atMost(Duration.ofSeconds(60)).until(() -> eventIds().contains(last));
        return eventIds();
    }

    String lastId() {
        return lastId;
    }

    public int beats() {
        return beats.get();
    }

    public boolean isOver() {
        return over;
    }

    private void read() {
        String event = "message";
        var data = new StringBuilder();
        try (var lines = new Scanner(stream, StandardCharsets.UTF_8)) {
            while (lines.hasNextLine()) {
                String line = lines.nextLine();
                if (line.isEmpty()) {
                    if (!data.isEmpty()) {
                        messages.add(new Message(event, lastId, new JsonObject(data.toString())));
                    }
                    event = "message";
                    data.setLength(0);
                } else if (line.startsWith(":")) {
                    beats.incrementAndGet();
                } else if (line.startsWith("id: ")) {
                    lastId = line.substring("id: ".length());
                } else if (line.startsWith("event: ")) {
                    event = line.substring("event: ".length());
                } else if (line.startsWith("data: ")) {
                    data.append(line, "data: ".length(), line.length());
                }
            }
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
