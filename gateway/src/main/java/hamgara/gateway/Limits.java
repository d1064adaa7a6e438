package hamgara.gateway;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Refuses what is too large before anything is read, and message framing that proxies disagree about.
@ApplicationScoped
class Limits implements Handler<RoutingContext> {

    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    private final GatewayConfig config;
    private final Problems problems;

    Limits(GatewayConfig config, Problems problems) {
        this.config = config;
        this.problems = problems;
    }

    @Override
    public void handle(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        MultiMap headers = request.headers();
        List<String> lengths = headers.getAll("Content-Length");
        List<String> encodings = headers.getAll("Transfer-Encoding");
        if (request.uri().length() > config.maxTarget().asLongValue()) {
            problems.answer(request, Fault.TARGET_TOO_LONG);
        } else if (sizeOf(headers) > config.maxHeaders().asLongValue()) {
            problems.answer(request, Fault.HEADERS_TOO_LARGE);
        } else if (!isPlain(lengths, encodings)) {
            problems.answer(request, Fault.MALFORMED_REQUEST);
        } else if (!lengths.isEmpty() && Long.parseLong(lengths.getFirst()) > maxBody()) {
            problems.answer(request, Fault.BODY_TOO_LARGE, Map.of("maxBytes", maxBody()));
        } else {
            exchange.next();
        }
    }

    long maxBody() {
        return config.maxBody().asLongValue();
    }

    private static boolean isPlain(List<String> lengths, List<String> encodings) {
        if (encodings.isEmpty()) {
            return lengths.isEmpty()
                    || (lengths.size() == 1
                            && LENGTH.matcher(lengths.getFirst()).matches());
        }
        return lengths.isEmpty() && encodings.equals(List.of("chunked"));
    }

    private static long sizeOf(MultiMap headers) {
        long size = 0;
        for (Map.Entry<String, String> header : headers) {
            size += header.getKey().length() + header.getValue().length() + 4;
        }
        return size;
    }
}
