package hamgara.venue.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/// The wire to card-service. When most calls fail it stays down for a moment, so that callers are answered at once.
@ApplicationScoped
class CardLine {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_FAULT = 500;

    private final HttpClient client;

    CardLine(CardConfig config) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.timeLimit())
                .build();
    }

    @CircuitBreaker(
            requestVolumeThreshold = 20,
            failureRatio = 0.75,
            delay = 2000,
            failOn = CardServiceUnavailable.class)
    @Fallback(fallbackMethod = "down", applyOn = CircuitBreakerOpenException.class)
    HttpResponse<byte[]> send(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() >= SERVER_FAULT || answer.statusCode() == TOO_MANY_REQUESTS) {
                throw new CardServiceUnavailable();
            }
            return answer;
        } catch (IOException _) {
            throw new CardServiceUnavailable();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CardServiceUnavailable();
        }
    }

    HttpResponse<byte[]> down(HttpRequest request) {
        throw new CardServiceUnavailable();
    }
}
