package hamgara.launcher.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

/// What the terminal asks of the platform while there is a network.
final class Gateway {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIME_LIMIT = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String address;
    private final Supplier<String> accessToken;

    /// @param accessToken asked before each request, as tokens run out
    Gateway(String address, Supplier<String> accessToken) {
        this.address = address;
        this.accessToken = accessToken;
    }

    JsonNode get(String path) {
        return send(request(path).GET().build());
    }

    /// Safe to be sent again: what it leads to does not depend on how often it arrives.
    JsonNode post(String path, Object body) {
        try {
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                    .build());
        } catch (IOException e) {
            throw new TerminalFailure("cannot write the request", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(TIME_LIMIT)
                .header("Authorization", "Bearer " + accessToken.get());
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            JsonNode body = JSON.readTree(answer.body());
            if (answer.statusCode() / 100 != 2) {
                throw new TerminalFailure(request.uri().getPath() + " answered " + answer.statusCode() + " "
                        + body.path("code").asText());
            }
            return body;
        } catch (IOException e) {
            throw new TerminalFailure("no network", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TerminalFailure("interrupted", e);
        }
    }
}
