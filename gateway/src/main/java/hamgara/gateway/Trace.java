package hamgara.gateway;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes sure that every request carries one well-formed `traceparent`: the caller's, or a new one.
@ApplicationScoped
class Trace implements Handler<RoutingContext> {

    private static final String HEADER = "traceparent";
    private static final Pattern WELL_FORMED =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    @Override
    public void handle(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            request.headers()
                    .set(
                            HEADER,
                            "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                                    + span.getTraceFlags().asHex());
        } else if (request.headers().getAll(HEADER).size() != 1 || idIn(request.getHeader(HEADER)) == null) {
            request.headers().remove("tracestate").set(HEADER, fresh());
        }
        exchange.next();
    }

    /// The trace id of a request that has passed here.
    static String idOf(HttpServerRequest request) {
        String id = idIn(request.getHeader(HEADER));
        return id == null ? "0".repeat(32) : id;
    }

    private static @Nullable String idIn(@Nullable String traceparent) {
        if (traceparent == null) {
            return null;
        }
        Matcher parts = WELL_FORMED.matcher(traceparent);
        return parts.matches() ? parts.group(1) : null;
    }

    private static String fresh() {
        var ids = new byte[24];
        ThreadLocalRandom.current().nextBytes(ids);
        ids[0] |= 1; // neither id may be all zeros
        ids[16] |= 1;
        HexFormat hex = HexFormat.of();
        return "00-" + hex.formatHex(ids, 0, 16) + "-" + hex.formatHex(ids, 16, 24) + "-00";
    }
}
