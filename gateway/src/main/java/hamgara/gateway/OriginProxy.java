package hamgara.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.tracing.TracingPolicy;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// Passes an exchange to its origin and the answer back, streaming both ways.
@ApplicationScoped
class OriginProxy {

    private final Map<Origin, HttpProxy> proxies = new EnumMap<>(Origin.class);

    OriginProxy(
            Vertx vertx,
            GatewayConfig config,
            OriginsConfig origins,
            OriginFailures failures,
            HeaderHygiene hygiene,
            BodyLimit bodyLimit) {
        HttpClient client = client(vertx, config.origin());
        // it would pass the request on with all its headers, and no service speaks it
        ProxyOptions noWebSocket = new ProxyOptions().setSupportWebSocket(false);
        for (Origin origin : Origin.values()) {
            RequestOptions request = request(origins.of(origin), config.origin());
            proxies.put(
                    origin,
                    HttpProxy.reverseProxy(noWebSocket, client)
                            .origin(exchange -> exchange.client()
                                    .request(new RequestOptions(request))
                                    .recover(failure -> Future.failedFuture(new OriginFailures.OriginAway(failure)))
                                    .map(WholeRequest::of)
                                    .compose(toOrigin -> unlessCallerLeft(exchange, toOrigin)))
                            .addInterceptor(failures)
                            .addInterceptor(hygiene)
                            .addInterceptor(bodyLimit));
        }
    }

    void pass(Origin origin, RoutingContext exchange) {
        Objects.requireNonNull(proxies.get(origin)).handle(exchange.request());
    }

    /// A connection for which its caller has not waited goes to the next one at once.
    private static Future<HttpClientRequest> unlessCallerLeft(ProxyContext exchange, HttpClientRequest toOrigin) {
        if (OriginFailures.callerLeft(exchange)) {
            toOrigin.reset();
            return Future.failedFuture("the caller left");
        }
        return Future.succeededFuture(toOrigin);
    }

    private static HttpClient client(Vertx vertx, GatewayConfig.Connections config) {
        var options = new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setMaxWaitQueueSize(config.maxWaiting())
                .setKeepAlive(true)
                .setKeepAliveTimeout(30)
                // Within an answer only the connection is watched; a little longer, so that a late head is told as
                // slow.
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) config.silence().plusSeconds(1).toMillis())
                .setTracingPolicy(TracingPolicy.PROPAGATE);
        return vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(config.maxConnections()));
    }

    private static RequestOptions request(URI origin, GatewayConfig.Connections config) {
        boolean tls = "https".equals(origin.getScheme());
        return new RequestOptions()
                .setHost(origin.getHost())
                .setPort(origin.getPort() >= 0 ? origin.getPort() : tls ? 443 : 80)
                .setSsl(tls)
                .setConnectTimeout(config.connectTimeout().toMillis())
                .setIdleTimeout(config.silence().toMillis());
    }
}
