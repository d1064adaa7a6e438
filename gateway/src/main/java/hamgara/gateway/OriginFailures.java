package hamgara.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.StreamResetException;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/// Turns an exchange that failed on the way to or from an origin into the problem that says so.
@ApplicationScoped
class OriginFailures implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(OriginFailures.class);

    private final Limits limits;
    private final Problems problems;

    OriginFailures(Limits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext exchange) {
        return exchange.sendRequest()
                .map(OriginFailures::withoutBodyWhereNoneMayBe)
                .recover(failure -> {
                    if (callerLeft(exchange) || brokenOffByCaller(failure)) {
                        return Future.failedFuture(failure);
                    }
                    Fault fault = faultOf(failure);
                    if (fault != Fault.BODY_TOO_LARGE) {
                        LOG.warnf("%s: %s %s", fault, failure.getClass().getSimpleName(), failure.getMessage());
                    }
                    Map<String, Object> params =
                            fault == Fault.BODY_TOO_LARGE ? Map.of("maxBytes", limits.maxBody()) : Map.of();
                    return Future.succeededFuture(problems.instead(exchange.request(), fault, params));
                });
    }

    static boolean callerLeft(ProxyContext exchange) {
        return exchange.request().proxiedRequest().response().closed();
    }

    /// The proxy gives what the caller's connection failed with as the cause, which may come before that is closed.
    private static boolean brokenOffByCaller(Throwable failure) {
        return failure instanceof StreamResetException && failure.getCause() != null;
    }

    private static Fault faultOf(Throwable failure) {
        return switch (failure) {
            case BodyLimit.TooLarge _ -> Fault.BODY_TOO_LARGE;
            case OriginAway _ -> Fault.ORIGIN_AWAY;
            case TimeoutException _ -> Fault.ORIGIN_SLOW;
            default -> Fault.ORIGIN_FAILED;
        };
    }

    /// The proxy would frame an absent body as chunked, which these two statuses forbid.
    private static ProxyResponse withoutBodyWhereNoneMayBe(ProxyResponse answer) {
        if ((answer.getStatusCode() == 204 || answer.getStatusCode() == 304) && answer.getBody() != null) {
            answer.getBody().stream().resume();
            answer.setBody(null);
        }
        return answer;
    }

    /// No connection to the origin could be had.
    static final class OriginAway extends RuntimeException {
        private static final long serialVersionUID = 1;

        OriginAway(Throwable cause) {
            super(cause.getMessage(), cause, false, false);
        }
    }
}
