package hamgara.systemtest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// An inner address of the identity provider, as there is one between containers; counts how often keys are fetched.
final class KeyRelay implements AutoCloseable {

    private static final String REALM = "/realms/hamgara";
    private static final String KEYS = "/protocol/openid-connect/certs";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final AtomicInteger fetches = new AtomicInteger();
    private final HttpServer server;
    private volatile @Nullable String issuer;

    KeyRelay() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    void to(String issuer) {
        this.issuer = issuer;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + REALM;
    }

    int fetches() {
        return fetches.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(REALM.length());
            if (path.equals(KEYS)) {
                fetches.incrementAndGet();
            }
            HttpResponse<String> answer = ask(path);
            byte[] body = answer.body()
                    .replace("\"" + issuer + KEYS + "\"", "\"" + url() + KEYS + "\"")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.statusCode(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private HttpResponse<String> ask(String path) throws IOException {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(issuer + path)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
