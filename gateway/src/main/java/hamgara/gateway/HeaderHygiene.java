package hamgara.gateway;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Keeps headers where they belong: nothing that is meant for one connection travels on, and nothing by which a caller
/// could pass for a proxy or for somebody else reaches an origin.
@ApplicationScoped
class HeaderHygiene implements ProxyInterceptor {

    private static final Set<String> ONE_CONNECTION = Set.of(
            "connection",
            "expect",
            "http2-settings",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "upgrade");
    private static final Set<String> SPEAKS_FOR_OTHERS = Set.of(
            "client-ip",
            "cookie",
            "forwarded",
            "remote-user",
            "true-client-ip",
            "via",
            "x-client-cert",
            "x-client-ip",
            "x-cluster-client-ip",
            "x-http-method",
            "x-http-method-override",
            "x-method-override",
            "x-real-ip",
            "x-remote-user",
            "x-rewrite-url",
            "x-url-scheme");
    private static final List<String> SPEAKS_FOR_OTHERS_PREFIXES =
            List.of("x-forwarded", "x-user", "x-auth", "x-original", "x-hamgara", "x-ssl", "x-identity", "x-envoy");
    private static final Set<String> SAYS_TOO_MUCH = Set.of("server", "via", "x-powered-by", "x-request-id");

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext exchange) {
        ProxyRequest toOrigin = exchange.request();
        HttpServerRequest fromCaller = toOrigin.proxiedRequest();
        MultiMap headers = toOrigin.headers();
        Set<String> nominated = nominated(headers);
        for (String name : Set.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (ONE_CONNECTION.contains(lower) || nominated.contains(lower) || speaksForOthers(lower)) {
                headers.remove(name);
            }
        }
        if (Span.current().getSpanContext().isValid()) {
            headers.remove("traceparent").remove("tracestate"); // the client adds those of its own span
        }
        headers.set("X-Forwarded-For", fromCaller.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", fromCaller.scheme());
        if (fromCaller.authority() != null) {
            headers.set("X-Forwarded-Host", fromCaller.authority().toString());
            toOrigin.setAuthority(fromCaller.authority());
        }
        String query = fromCaller.query();
        toOrigin.setURI(query == null ? fromCaller.path() : fromCaller.path() + "?" + query);
        return exchange.sendRequest().map(HeaderHygiene::clean);
    }

    private static ProxyResponse clean(ProxyResponse fromOrigin) {
        MultiMap headers = fromOrigin.headers();
        Set<String> nominated = nominated(headers);
        for (String name : Set.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (ONE_CONNECTION.contains(lower) || nominated.contains(lower) || SAYS_TOO_MUCH.contains(lower)) {
                headers.remove(name);
            }
        }
        return fromOrigin;
    }

    private static boolean speaksForOthers(String name) {
        return SPEAKS_FOR_OTHERS.contains(name)
                || name.indexOf('_') >= 0 // many servers read X_Forwarded_For as X-Forwarded-For
                || SPEAKS_FOR_OTHERS_PREFIXES.stream().anyMatch(name::startsWith);
    }

    /// The headers that `Connection` names belong to this connection alone, RFC 9110 section 7.6.1.
    private static Set<String> nominated(MultiMap headers) {
        var names = new HashSet<String>();
        for (String value : headers.getAll("Connection")) {
            for (String name : value.split(",", -1)) {
                names.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
