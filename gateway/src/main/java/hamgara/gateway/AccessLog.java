package hamgara.gateway;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// One line per request; no token, query, address or path value stands in it, so no person can be read from it.
///
/// Lines are written together a few times a second, as writing each by itself costs more than passing a request on.
/// A crash loses the last of them.
@ApplicationScoped
class AccessLog implements Handler<RoutingContext> {

    private static final Logger LOG = Logger.getLogger("hamgara.access");
    private static final int WRITTEN_EVERY_MILLIS = 200;
    private static final int MOST_KEPT = 64 * 1024;
    private static final int MOST_PLAIN = 500;
    /// Paths without a value that were asked for, as most are.
    private static final Set<String> PLAIN = ConcurrentHashMap.newKeySet();

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]{0,19}(-[a-z][a-z0-9]{0,19}){0,3}");

    private final Clock clock;
    private final StringBuilder lines = new StringBuilder(MOST_KEPT);

    AccessLog(Vertx vertx, Clock clock) {
        this.clock = clock;
        vertx.setPeriodic(WRITTEN_EVERY_MILLIS, _ -> write());
    }

    void stop(@Observes ShutdownEvent stopping) {
        write();
    }

    @Override
    public void handle(RoutingContext exchange) {
        long began = System.nanoTime();
        exchange.addEndHandler(end -> {
            HttpServerRequest request = exchange.request();
            if (CleanTarget.path(request).startsWith("/q/")) {
                return; // probes and scrapes would drown the rest
            }
            keep(clock.instant() + " " + request.method().name() + " " + shape(CleanTarget.path(request)) + " "
                    + (end.succeeded() ? Integer.toString(exchange.response().getStatusCode()) : "aborted") + " "
                    + exchange.response().bytesWritten() + " bytes "
                    + Duration.ofNanos(System.nanoTime() - began).toMillis() + " ms request="
                    + request.getHeader(RequestId.HEADER) + " trace=" + Trace.idOf(request));
        });
        exchange.next();
    }

    private synchronized void keep(String line) {
        if (!lines.isEmpty()) {
            lines.append('\n');
        }
        lines.append(line);
        if (lines.length() > MOST_KEPT) {
            write();
        }
    }

    private synchronized void write() {
        if (!lines.isEmpty()) {
            LOG.info(lines);
            lines.setLength(0);
        }
    }

    /// The path with every value replaced: `/v1/cards/0198…/suspend` becomes `/v1/cards/{}/suspend`.
    static String shape(String path) {
        return PLAIN.contains(path) ? path : shapeOf(path);
    }

    private static String shapeOf(String path) {
        if (Routes.of(path).isEmpty() && !path.equals("/v1/events")) {
            String rest = path.isEmpty() ? "" : path.substring(1);
            return rest.isEmpty() || WORD.matcher(rest).matches() ? path : "{}";
        }
        String shape = Arrays.stream(path.split("/", 12))
                .map(segment -> segment.isEmpty() || WORD.matcher(segment).matches() ? segment : "{}")
                .collect(Collectors.joining("/"));
        if (shape.equals(path) && PLAIN.size() < MOST_PLAIN) {
            PLAIN.add(path);
        }
        return shape;
    }
}
