package hamgara.gateway;

import hamgara.kit.test.Tokens;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;

/// Stands in front of the tests' issuer, so that the identity provider can be taken away and brought back.
public final class IssuerRelay {

    private static final Vertx VERTX = Vertx.vertx();

    private final String issuer = issuer();
    private final String keys = get("/protocol/openid-connect/certs");
    private final int port;
    private HttpServer server;

    private IssuerRelay() {
        server = listen(0);
        port = server.actualPort();
    }

    public static IssuerRelay shared() {
        return Shared.RELAY;
    }

    public String url() {
        return "http://127.0.0.1:" + port + "/realms/hamgara";
    }

    public void leave() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }

    public void comeBack() {
        server = listen(port);
    }

    private HttpServer listen(int at) {
        return VERTX.createHttpServer()
                .requestHandler(this::answer)
                .listen(at, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private void answer(HttpServerRequest request) {
        boolean wantsKeys = request.uri().endsWith("/certs");
        request.response()
                .putHeader("Content-Type", "application/json")
                .end(
                        wantsKeys
                                ? keys
                                : new JsonObject()
                                        .put("issuer", issuer)
                                        .put("jwks_uri", url() + "/protocol/openid-connect/certs")
                                        .put("token_endpoint", url() + "/protocol/openid-connect/token")
                                        .encode());
    }

    /// What tokens name, and not where the gateway fetches the keys.
    public static String issuer() {
        String claims = Tokens.of("citizen").token().split("\\.", -1)[1];
        return new JsonObject(
                        new String(Base64.getUrlDecoder().decode(claims), java.nio.charset.StandardCharsets.UTF_8))
                .getString("iss");
    }

    private String get(String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(issuer + path)).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Shared {
        static final IssuerRelay RELAY = new IssuerRelay();
    }
}
