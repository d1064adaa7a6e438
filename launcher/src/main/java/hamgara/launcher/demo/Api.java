package hamgara.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Calls the gateway in the name of demo accounts.
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIME_LIMIT = Duration.ofSeconds(30);
    private static final long PATIENCE_NANOS = Duration.ofSeconds(60).toNanos();
    private static final long BETWEEN_LOOKS_NANOS = Duration.ofMillis(200).toNanos();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String gateway;
    private final SignIn signIn;

    Api(String gateway, SignIn signIn) {
        this.gateway = gateway;
        this.signIn = signIn;
    }

    /// The API as one account sees it; nobody is the public.
    final class Session {
        private final String who;

        private Session(String who) {
            this.who = who;
        }

        Reply get(String path) {
            return send(request("GET", path, null), path);
        }

        /// A POST with an Idempotency-Key of its own.
        Reply post(String path, Object body) {
            return post(path, body, UUID.randomUUID().toString());
        }

        /// A POST with a key that may come again.
        Reply post(String path, Object body, String key) {
            return send(request("POST", path, body).header("Idempotency-Key", key), path);
        }

        Reply put(String path, Object body) {
            return send(request("PUT", path, body), path);
        }

        Reply delete(String path) {
            return send(request("DELETE", path, null), path);
        }

        /// A change of the version that an earlier answer showed.
        Reply change(String method, String path, @Nullable Object body, Reply seen) {
            String etag = seen.etag();
            if (etag == null) {
                throw new StepFailed(seen + " has no ETag");
            }
            return send(
                    request(method, path, body)
                            .header("If-Match", etag)
                            .header("Idempotency-Key", UUID.randomUUID().toString()),
                    path);
        }

        byte[] bytes(String path) {
            return http(request("GET", path, null).header("Accept", "*/*").build())
                    .body();
        }

        private HttpRequest.Builder request(String method, String path, @Nullable Object body) {
            var request = HttpRequest.newBuilder(URI.create(gateway + path)).timeout(TIME_LIMIT);
            if (!who.isEmpty()) {
                request.header("Authorization", "Bearer " + token(who));
            }
            if (body != null) {
                request.header("Content-Type", "application/json");
            }
            return request.method(
                    method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(json(body)));
        }

        private Reply send(HttpRequest.Builder builder, String path) {
            HttpRequest request = builder.build();
            HttpResponse<byte[]> answer = http(request);
            return new Reply(
                    request.method(),
                    path,
                    who.isEmpty() ? "public" : who,
                    answer.statusCode(),
                    read(answer.body()),
                    answer.headers().firstValue("ETag").orElse(null));
        }
    }

    Session as(String who) {
        return new Session(who);
    }

    Session publicly() {
        return new Session("");
    }

    /// Asks again until the answer is as wanted: facts travel between services, and that takes a moment.
    Reply until(Predicate<Reply> wanted, Supplier<Reply> question) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        Reply reply = question.get();
        while (!wanted.test(reply)) {
            if (System.nanoTime() > end) {
                throw new StepFailed(reply + " did not become what the story needs: " + reply.body());
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
            reply = question.get();
        }
        return reply;
    }

    /// The access token of an account.
    String token(String who) {
        return signIn.token(who);
    }

    private HttpResponse<byte[]> http(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new StepFailed(request.method() + " " + request.uri().getPath() + " got no answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailed("interrupted");
        }
    }

    static byte[] json(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(byte[] body) {
        try {
            JsonNode node = JSON.readTree(body);
            return node == null ? JsonNodeFactory.instance.missingNode() : node;
        } catch (IOException _) {
            return JsonNodeFactory.instance.missingNode(); // an empty or foreign body has nothing to tell
        }
    }
}
