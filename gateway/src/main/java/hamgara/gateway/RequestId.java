package hamgara.gateway;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/// Names every request: the caller's well-formed `X-Request-Id` or a new one, on the answer and towards the origin.
@ApplicationScoped
class RequestId implements Handler<RoutingContext> {

    static final String HEADER = "X-Request-Id";

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    public void handle(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        List<String> sent = request.headers().getAll(HEADER);
        String id = sent.size() == 1 && WELL_FORMED.matcher(sent.getFirst()).matches()
                ? sent.getFirst()
                : UUID.randomUUID().toString();
        request.headers().set(HEADER, id);
        exchange.response().putHeader(HEADER, id);
        exchange.next();
    }
}
