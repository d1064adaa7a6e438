package hamgara.gateway;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Refuses a request target that two parties could read differently, so that nothing slips past the table of routes.
///
/// Ambiguous targets are refused and never repaired: dot segments, encoded slashes and dots, empty
/// segments, backslashes, control and non-ASCII characters, bytes that UTF-8 does not have, broken
/// percent signs.
@ApplicationScoped
class CleanTarget implements Handler<RoutingContext> {

    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*");
    private static final Pattern BROKEN_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern HIDDEN =
            Pattern.compile("%(2[EeFf]|5[Cc]|25|[01][0-9A-Fa-f]|7[Ff]|[Cc][01]|[Ff][5-9A-Fa-f])");
    private static final Pattern DOTS = Pattern.compile("/\\.{1,2}(;[^/]*)?(/|$)");
    private static final Pattern QUERY = Pattern.compile("[\\x21-\\x7E]*");

    private final Problems problems;

    CleanTarget(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void handle(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (request.authority() == null && request.version() != HttpVersion.HTTP_1_0) {
            problems.answer(request, Fault.MALFORMED_REQUEST);
        } else if (!isClean(path(request)) || !isCleanQuery(request.query())) {
            problems.answer(request, Fault.MALFORMED_PATH);
        } else {
            exchange.next();
        }
    }

    /// The path of a request; empty where there is none, which is never clean.
    static String path(HttpServerRequest request) {
        String path = request.path();
        return path == null ? "" : path;
    }

    static boolean isClean(String path) {
        return PATH.matcher(path).matches()
                && !path.contains("//")
                && !BROKEN_PERCENT.matcher(path).find()
                && !HIDDEN.matcher(path).find()
                && !DOTS.matcher(path).find();
    }

    private static boolean isCleanQuery(@Nullable String query) {
        return query == null || QUERY.matcher(query).matches();
    }
}
