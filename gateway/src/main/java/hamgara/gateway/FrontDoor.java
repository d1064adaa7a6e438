package hamgara.gateway;

import hamgara.gateway.docs.DocsPage;
import hamgara.gateway.docs.OpenApiDocument;
import hamgara.gateway.events.EventStream;
import hamgara.gateway.live.LiveStream;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/// The path of every request, in order: named, logged, read strictly, bounded, then sent to the one place it belongs.
///
/// Deny by default: a path that no line here and no row of [Routes] knows does not exist.
@ApplicationScoped
class FrontDoor {

    private static final Logger LOG = Logger.getLogger(FrontDoor.class);
    private static final int BEFORE_QUARKUS = -10_000;
    private static final Set<String> FROM_QUARKUS =
            Set.of("/q/health", "/q/health/live", "/q/health/ready", "/q/health/started", "/q/metrics");
    private static final List<String> READING = List.of("GET", "HEAD");

    private final Problems problems;
    private final TokenCheck tokens;
    private final OriginProxy proxy;
    private final EventStream events;
    private final LiveStream live;
    private final OpenApiDocument openApi;
    private final DocsPage docs;

    FrontDoor(
            Problems problems,
            TokenCheck tokens,
            OriginProxy proxy,
            EventStream events,
            LiveStream live,
            OpenApiDocument openApi,
            DocsPage docs) {
        this.problems = problems;
        this.tokens = tokens;
        this.proxy = proxy;
        this.events = events;
        this.live = live;
        this.openApi = openApi;
        this.docs = docs;
    }

    void open(
            @Observes Router router,
            RequestId requestId,
            Trace trace,
            AccessLog accessLog,
            CleanTarget cleanTarget,
            Limits limits) {
        router.route()
                .order(BEFORE_QUARKUS)
                .handler(requestId)
                .handler(trace)
                .handler(accessLog)
                .handler(cleanTarget)
                .handler(limits)
                .handler(this::enter)
                .failureHandler(this::failed);
    }

    private void enter(RoutingContext exchange) {
        String path = CleanTarget.path(exchange.request());
        Optional<UUID> session = LiveStream.session(path);
        Optional<Origin> origin = Routes.of(path);
        if (session.isPresent()) {
            allow(exchange, List.of("GET"), _ -> live.show(exchange, session.get()));
        } else if (origin.isPresent()) {
            allow(exchange, Routes.METHODS, _ -> tokens.then(exchange, _ -> proxy.pass(origin.get(), exchange)));
        } else if (FROM_QUARKUS.contains(path)) {
            allow(exchange, READING, _ -> exchange.next());
        } else if (path.equals("/docs") || path.startsWith("/docs/")) {
            allow(exchange, READING, docs);
        } else {
            switch (path) {
                case "/" -> allow(exchange, READING, FrontDoor::links);
                case "/openapi" -> allow(exchange, READING, openApi);
                case "/v1/events" -> allow(exchange, List.of("GET"), events);
                default -> problems.answer(exchange.request(), Fault.UNKNOWN_PATH);
            }
        }
    }

    private void allow(RoutingContext exchange, List<String> methods, Handler<RoutingContext> next) {
        HttpServerRequest request = exchange.request();
        if (methods.contains(request.method().name())) {
            next.handle(exchange);
        } else {
            request.response().putHeader("Allow", String.join(", ", methods));
            problems.answer(request, Fault.METHOD_NOT_ALLOWED);
        }
    }

    private static void links(RoutingContext exchange) {
        exchange.json(new JsonObject()
                .put("name", "Hamgara")
                .put("openapi", "/openapi")
                .put("docs", "/docs")
                .put("events", "/v1/events"));
    }

    private void failed(RoutingContext exchange) {
        boolean ours = exchange.statusCode() < 0 || exchange.statusCode() >= 500;
        if (ours) {
            LOG.error("A request failed in the gateway", exchange.failure());
        }
        problems.answer(exchange.request(), ours ? Fault.INTERNAL_ERROR : Fault.MALFORMED_REQUEST);
    }
}
