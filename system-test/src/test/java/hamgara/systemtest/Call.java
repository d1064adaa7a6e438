package hamgara.systemtest;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hamgara.launcher.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One request to the gateway. It may be sent again as it is, which is what a client does that got no answer.
final class Call {

    static final JsonMapper JSON = new JsonMapper();

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String method;
    private final String path;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private byte[] body = new byte[0];

    private Call(String method, String path) {
        this.method = method;
        this.path = path;
        headers.put("Accept-Language", "en");
    }

    static Call get(String path) {
        return new Call("GET", path);
    }

    /// With an `Idempotency-Key` of its own.
    static Call post(String path) {
        return new Call("POST", path).with("Idempotency-Key", UUID.randomUUID().toString());
    }

    static Call put(String path) {
        return new Call("PUT", path);
    }

    static Call patch(String path) {
        return new Call("PATCH", path);
    }

    static Call delete(String path) {
        return new Call("DELETE", path);
    }

    Call as(String bearer) {
        return with("Authorization", bearer);
    }

    Call with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Call without(String header) {
        headers.remove(header);
        return this;
    }

    /// On the version of a resource that is there now.
    Call onPresent(String resource) {
        return with("If-Match", get(resource).expect(200).header("ETag"));
    }

    Call json(Object content) {
        try {
            return body("application/json", JSON.writeValueAsString(content));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    Call body(String type, String content) {
        body = content.getBytes(StandardCharsets.UTF_8);
        return with("Content-Type", type);
    }

    Answer expect(int status) {
        return send().expect(status);
    }

    Answer send() {
        try {
            return sendOnce();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Sends it until the platform has decided, as long as it only says that it cannot at present.
    Answer insist() {
        return insist(Set.of(409, 502, 503, 504));
    }

    /// The same for requests that 409 is a decision on.
    Answer insistUnlessAway() {
        return insist(Set.of(502, 503, 504));
    }

    private Answer insist(Set<Integer> undecided) {
        return Objects.requireNonNull(await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .atMost(PATIENCE)
                .until(() -> decided(undecided), Objects::nonNull));
    }

    private @Nullable Answer decided(Set<Integer> undecided) {
        try {
            Answer answer = sendOnce();
            return undecided.contains(answer.status()) ? null : answer;
        } catch (IOException _) {
            return null;
        }
    }

    private Answer sendOnce() throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RunningStack.stack().url(Part.GATEWAY) + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            return Answer.of(method + " " + path, HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
