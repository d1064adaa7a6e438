package hamgara.card.fastpath;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import hamgara.kit.caller.KnownCallers;
import hamgara.kit.caller.KnownCallers.Known;
import hamgara.kit.http.RequestIds;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Answers a request in its usual form on the event loop.
///
/// It only ever says yes: whatever is not quite usual, an unchecked token, a body that breaks a rule, a refusal or a
/// failure, goes on to the endpoint of the same address as if nothing had been here, and gets its answer there. So each
/// rule keeps its one place, and what happens here must be harmless to begin again.
@Singleton
public class FastPath {

    private static final int BEFORE_QUARKUS = -10_000;
    private static final int LONGEST_BODY = 8_192;
    private static final String JSON = "application/json";

    private final KnownCallers callers;
    private final ObjectMapper json;
    private final Validator validator;
    private final Vertx vertx;
    private final MeterRegistry meters;

    FastPath(KnownCallers callers, ObjectMapper json, Validator validator, Vertx vertx, MeterRegistry meters) {
        this.callers = callers;
        this.json = json;
        this.validator = validator;
        this.vertx = vertx;
        this.meters = meters;
    }

    /// What answers the usual request to one address. It runs on the event loop and must not wait for anything.
    @FunctionalInterface
    public interface Usual<Q> {
        /// The body of the answer; empty when the endpoint has to decide.
        CompletionStage<Optional<byte[]>> answer(Q asked, Known caller, HttpServerRequest request);
    }

    /// Goes before the endpoint `POST path`, whose answers have this status and whose body is a `Q`.
    public <Q> void open(Router router, String path, Class<Q> body, int status, Usual<Q> usual) {
        ObjectReader reader = json.readerFor(body);
        Counter answered = meters.counter("hamgara.fastpath.answers", "path", path);
        router.post(path).order(BEFORE_QUARKUS).handler(exchange -> {
            HttpServerRequest request = exchange.request();
            Optional<Known> caller = isPlain(request) ? callers.of(request) : Optional.empty();
            if (caller.isEmpty()) {
                exchange.next();
                return;
            }
            Context context = vertx.getOrCreateContext();
            request.body()
                    .onSuccess(bytes -> {
                        ((RoutingContextInternal) exchange).setBody(bytes); // for the endpoint, should it be asked
                        attempt(reader, bytes, usual, caller.get(), request)
                                .ifPresentOrElse(
                                        answer -> answer.exceptionally(_ -> Optional.empty())
                                                .thenAccept(content -> context.runOnContext(
                                                        _ -> end(exchange, status, content, answered))),
                                        exchange::next);
                    })
                    .onFailure(exchange::fail);
            request.resume();
        });
    }

    private static boolean isPlain(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        String type = request.getHeader("Content-Type");
        String accepted = request.getHeader("Accept");
        return length != null
                && length.length() < 5
                && Integer.parseInt(length) <= LONGEST_BODY
                && isJson(type, ';')
                && (accepted == null || accepted.equals("*/*") || isJson(accepted, ','))
                && request.query() == null
                && !request.headers().contains("Transfer-Encoding")
                && !request.headers().contains("Content-Encoding")
                && !request.headers().contains("Expect");
    }

    /// The media type alone, or followed by what `then` begins.
    private static boolean isJson(@Nullable String value, char then) {
        return value != null
                && value.startsWith(JSON)
                && (value.length() == JSON.length() || value.charAt(JSON.length()) == then);
    }

    private <Q> Optional<CompletionStage<Optional<byte[]>>> attempt(
            ObjectReader reader, Buffer bytes, Usual<Q> usual, Known caller, HttpServerRequest request) {
        try {
            @Nullable Q asked = reader.readValue(bytes.getBytes());
            return asked != null && validator.validate(asked).isEmpty()
                    ? Optional.of(usual.answer(asked, caller, request))
                    : Optional.empty();
        } catch (IOException | RuntimeException _) {
            return Optional.empty(); // the endpoint will find the same, and has the words for it
        }
    }

    private static void end(RoutingContext exchange, int status, Optional<byte[]> content, Counter answered) {
        if (exchange.response().closed()) {
            return;
        }
        if (content.isEmpty()) {
            exchange.next();
            return;
        }
        answered.increment();
        exchange.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json;charset=UTF-8")
                .putHeader(RequestIds.HEADER, RequestIds.of(exchange.request().getHeader(RequestIds.HEADER)))
                .end(Buffer.buffer(content.get()));
    }
}
