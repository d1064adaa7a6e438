package hamgara.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// A service behind the gateway that tells what reached it, and misbehaves when its path says so.
public final class StubOrigin {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Map<Origin, StubOrigin> ALL = new EnumMap<>(Origin.class);

    private final Origin origin;
    private HttpServer server;
    private final int port;
    private final AtomicInteger asked = new AtomicInteger();
    private final Queue<HttpServerResponse> held = new ConcurrentLinkedQueue<>();

    private StubOrigin(Origin origin) {
        this.origin = origin;
        this.server = listen(0);
        this.port = server.actualPort();
    }

    public static synchronized StubOrigin of(Origin origin) {
        return ALL.computeIfAbsent(origin, StubOrigin::new);
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public void leave() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }

    public void comeBack() {
        server = listen(port);
    }

    /// How many wait for the answer of `/v1/cards/held`.
    int waiting() {
        return held.size();
    }

    void answerThoseWaiting() {
        for (HttpServerResponse response = held.poll(); response != null; response = held.poll()) {
            response.end("{}");
        }
    }

    private HttpServer listen(int at) {
        return VERTX.createHttpServer(new HttpServerOptions()
                        .setMaxInitialLineLength(32 * 1024)
                        .setMaxHeaderSize(64 * 1024))
                .requestHandler(this::answer)
                .listen(at, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /// How many requests have reached it.
    public int asked() {
        return asked.get();
    }

    private void answer(HttpServerRequest request) {
        asked.incrementAndGet();
        HttpServerResponse response = request.response();
        switch (request.uri().split("\\?", 2)[0]) {
            case "/q/openapi" ->
                response.putHeader("Content-Type", "application/json").end(openApi());
            case "/v1/cards/slow" -> VERTX.setTimer(5_000, _ -> response.end());
            case "/v1/cards/broken" -> request.connection().close();
            case "/v1/cards/nothing" -> response.setStatusCode(204).end();
            case "/v1/cards/unchanged" ->
                response.setStatusCode(304).putHeader("ETag", "\"1\"").end();
            case "/v1/cards/refused" ->
                response.setStatusCode(409)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{\"code\":\"SLOT_TAKEN\"}");
            case "/v1/cards/chatty" ->
                response.putHeader("Server", "secret/1.0")
                        .putHeader("Connection", "X-Inner")
                        .putHeader("X-Inner", "inner")
                        .putHeader("X-Request-Id", "of-the-origin")
                        .putHeader("ETag", "\"7\"")
                        .putHeader("Cache-Control", "public, max-age=3600")
                        .end("{}");
            case "/v1/cards/long" -> pour(response.setChunked(true), 200);
            case "/v1/cards/held" -> held.add(response);
            case "/v1/cards/large" -> response.end("x".repeat(144 * 1024));
            case "/v1/cards/stuck" -> response.setChunked(true).write("the beginning");
            default -> request.body().onSuccess(body -> echo(request, body));
        }
    }

    private static void pour(HttpServerResponse response, int left) {
        if (left == 0) {
            response.end();
        } else {
            response.write(Buffer.buffer("x".repeat(100_000))).onSuccess(_ -> pour(response, left - 1));
        }
    }

    private void echo(HttpServerRequest request, Buffer body) {
        MultiMap headers = request.headers();
        var seen = new JsonObject();
        headers.names().forEach(name -> seen.put(name.toLowerCase(Locale.ROOT), new JsonArray(headers.getAll(name))));
        request.response()
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject()
                        .put("origin", origin.name())
                        .put("method", request.method().name())
                        .put("uri", request.uri())
                        .put("headers", seen)
                        .put("bodyLength", body.length())
                        .encode());
    }

    private Buffer openApi() {
        try (InputStream file =
                StubOrigin.class.getResourceAsStream("/openapi/" + origin.name().toLowerCase(Locale.ROOT) + ".json")) {
            return Buffer.buffer(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
