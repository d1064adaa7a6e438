package hamgara.gateway;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// One line per request; no token, query, address or path value stands in it, so no person can be read from it.
@ApplicationScoped
class AccessLog implements Handler<RoutingContext> {

    private static final Logger LOG = Logger.getLogger("hamgara.access");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]{0,19}(-[a-z][a-z0-9]{0,19}){0,3}");

    @Override
    public void handle(RoutingContext exchange) {
        long began = System.nanoTime();
        exchange.addEndHandler(end -> {
            HttpServerRequest request = exchange.request();
            if (CleanTarget.path(request).startsWith("/q/")) {
                return; // probes and scrapes would drown the rest
            }
            LOG.infof(
                    "%s %s %s %d bytes %d ms request=%s trace=%s",
                    request.method().name(),
                    shape(CleanTarget.path(request)),
                    end.succeeded() ? Integer.toString(exchange.response().getStatusCode()) : "aborted",
                    exchange.response().bytesWritten(),
                    Duration.ofNanos(System.nanoTime() - began).toMillis(),
                    request.getHeader(RequestId.HEADER),
                    Trace.idOf(request));
        });
        exchange.next();
    }

    /// The path with every value replaced: `/v1/cards/0198…/suspend` becomes `/v1/cards/{}/suspend`.
    static String shape(String path) {
        if (Routes.of(path).isEmpty() && !path.equals("/v1/events")) {
            String rest = path.isEmpty() ? "" : path.substring(1);
            return rest.isEmpty() || WORD.matcher(rest).matches() ? path : "{}";
        }
        return Arrays.stream(path.split("/", 12))
                .map(segment -> segment.isEmpty() || WORD.matcher(segment).matches() ? segment : "{}")
                .collect(Collectors.joining("/"));
    }
}
