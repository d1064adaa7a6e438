package hamgara.gateway.live;

import hamgara.gateway.Fault;
import hamgara.gateway.Problems;
import hamgara.gateway.TokenCheck;
import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `GET /v1/sessions/{id}/live`: lets anybody look on at a session.
///
/// Whether there is such a session is not looked up: of one that shows nothing, a private one too, nothing comes.
@ApplicationScoped
public class LiveStream {

    private static final Pattern PATH = Pattern.compile(
            "/v1/sessions/" + "([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})/live");
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

    private final Vertx vertx;
    private final TokenCheck tokens;
    private final Problems problems;
    private final LiveSessions sessions;

    LiveStream(Vertx vertx, TokenCheck tokens, Problems problems, LiveSessions sessions) {
        this.vertx = vertx;
        this.tokens = tokens;
        this.problems = problems;
        this.sessions = sessions;
    }

    /// The session whose stream the path is.
    public static Optional<UUID> session(String path) {
        Matcher matcher = PATH.matcher(path);
        return matcher.matches() ? Optional.of(UUID.fromString(matcher.group(1))) : Optional.empty();
    }

    /// No token is needed; a bad one is refused as everywhere.
    public void show(RoutingContext exchange, UUID session) {
        tokens.then(exchange, _ -> open(exchange.request(), session));
    }

    private void open(HttpServerRequest request, UUID session) {
        String lastEventId = request.getHeader("Last-Event-ID");
        if (lastEventId != null && !POSITION.matcher(lastEventId).matches()) {
            problems.answer(request, Fault.BAD_EVENT_POSITION);
        } else if (!sessions.takePlace()) {
            problems.answer(request, Fault.TOO_MANY_READERS);
        } else {
            stream(request, session, seen(lastEventId));
        }
    }

    private void stream(HttpServerRequest request, UUID session, long seen) {
        HttpServerResponse response = request.response()
                .setChunked(true)
                .putHeader("Content-Type", "text/event-stream;charset=UTF-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no");
        ChannelHandlerContext connection = ((ConnectionBase) request.connection()).channelHandlerContext();
        var viewer = new Viewer(response, connection, vertx.getOrCreateContext(), seen);
        response.closeHandler(_ -> sessions.leave(session, viewer));
        response.endHandler(_ -> sessions.leave(session, viewer));
        request.resume();
        sessions.join(session, viewer);
    }

    private static long seen(@Nullable String lastEventId) {
        return lastEventId == null ? 0 : Long.parseLong(lastEventId);
    }
}
