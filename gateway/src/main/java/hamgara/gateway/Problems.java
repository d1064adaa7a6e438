package hamgara.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.kit.problem.Problem;
import hamgara.kit.problem.ProblemTexts;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;

/// Tells a caller what the gateway refused or could not do, as a problem in the caller's language.
@ApplicationScoped
public class Problems {

    /// How long a caller who was refused too much data may go on sending before the connection is closed.
    private static final long DRAIN_MILLIS = 2_000;

    private final Vertx vertx;
    private final ObjectMapper json;

    Problems(Vertx vertx, ObjectMapper json) {
        this.vertx = vertx;
        this.json = json;
    }

    public void answer(HttpServerRequest request, Fault fault) {
        answer(request, fault, Map.of());
    }

    /// Answers a request that no origin has seen; what is left of its body is read and dropped.
    public void answer(HttpServerRequest request, Fault fault, Map<String, Object> params) {
        HttpServerResponse response = request.response();
        if (response.headWritten()) {
            response.reset();
            return;
        }
        describe(request, fault, response.headers());
        response.setStatusCode(fault.status());
        if (fault == Fault.BODY_TOO_LARGE) {
            closeSoon(request);
        }
        response.end(body(request, fault, params));
        request.resume();
    }

    /// The same for an exchange that has already begun with an origin.
    ProxyResponse instead(ProxyRequest exchange, Fault fault, Map<String, Object> params) {
        HttpServerRequest request = exchange.proxiedRequest();
        ProxyResponse answer = exchange.release().response().setStatusCode(fault.status());
        describe(request, fault, answer.headers());
        if (fault == Fault.BODY_TOO_LARGE) {
            closeSoon(request);
        }
        return answer.setBody(Body.body(body(request, fault, params)));
    }

    private static void describe(HttpServerRequest request, Fault fault, MultiMap headers) {
        headers.set("Content-Type", "application/problem+json");
        headers.set("Content-Language", locale(request).getLanguage());
        headers.set("Vary", "Accept-Language");
        headers.set("Cache-Control", "no-store");
        switch (fault) {
            case TOKEN_MISSING -> headers.set("WWW-Authenticate", "Bearer");
            case TOKEN_NOT_ACCEPTED -> headers.set("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            case BODY_TOO_LARGE -> headers.set("Connection", "close");
            default -> {}
        }
        if (fault.passes()) {
            headers.set("Retry-After", "5");
        }
    }

    private Buffer body(HttpServerRequest request, Fault fault, Map<String, Object> params) {
        ProblemTexts.Text text = ProblemTexts.of(fault.slug(), locale(request), params);
        var problem = new Problem(
                Problem.typeOf(fault.slug()),
                text.title(),
                fault.status(),
                text.detail(),
                fault == Fault.MALFORMED_PATH ? "/" : CleanTarget.path(request),
                Problem.codeOf(fault.slug()),
                Trace.idOf(request),
                null,
                params);
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Gives the caller time to read the answer, since closing at once would discard it together with the unread body.
    private void closeSoon(HttpServerRequest request) {
        var connection = request.connection();
        vertx.setTimer(DRAIN_MILLIS, _ -> connection.close());
    }

    private static Locale locale(HttpServerRequest request) {
        return ProblemTexts.locale(request.getHeader("Accept-Language"));
    }
}
