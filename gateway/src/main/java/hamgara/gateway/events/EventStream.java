package hamgara.gateway.events;

import hamgara.gateway.Fault;
import hamgara.gateway.Problems;
import hamgara.gateway.TokenCheck;
import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// `GET /v1/events`: opens a stream for a caller with a token, from a position or from now on.
@ApplicationScoped
public class EventStream implements Handler<RoutingContext> {

    private final Vertx vertx;
    private final TokenCheck tokens;
    private final Problems problems;
    private final EventLog log;
    private final EventReaders readers;
    private final Clock clock;

    EventStream(Vertx vertx, TokenCheck tokens, Problems problems, EventLog log, EventReaders readers, Clock clock) {
        this.vertx = vertx;
        this.tokens = tokens;
        this.problems = problems;
        this.log = log;
        this.readers = readers;
        this.clock = clock;
    }

    @Override
    public void handle(RoutingContext exchange) {
        tokens.then(exchange, caller -> {
            if (caller.isPresent()) {
                open(exchange.request(), Visibility.of(caller.get()));
            } else {
                problems.answer(exchange.request(), Fault.TOKEN_MISSING);
            }
        });
    }

    private void open(HttpServerRequest request, Visibility visibility) {
        Optional<EventFilter> filter = EventFilter.of(request.params().getAll("types"), request.getParam("county"));
        String lastEventId = request.getHeader("Last-Event-ID");
        Optional<Position> position = lastEventId == null ? Optional.empty() : Position.decode(lastEventId);
        if (filter.isEmpty()) {
            problems.answer(request, Fault.BAD_EVENT_FILTER);
        } else if (lastEventId != null && position.isEmpty()) {
            problems.answer(request, Fault.BAD_EVENT_POSITION);
        } else if (visibility.county() != null
                && filter.get().county() != null
                && !visibility.county().equals(filter.get().county())) {
            problems.answer(request, Fault.OUTSIDE_SCOPE);
        } else if (!readers.takePlace()) {
            problems.answer(request, Fault.TOO_MANY_READERS);
        } else {
            stream(request, filter.get(), visibility, position);
        }
    }

    private void stream(
            HttpServerRequest request, EventFilter filter, Visibility visibility, Optional<Position> position) {
        HttpServerResponse response = request.response()
                .setChunked(true)
                .putHeader("Content-Type", "text/event-stream;charset=UTF-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no");
        ChannelHandlerContext connection = ((ConnectionBase) request.connection()).channelHandlerContext();
        var reader = new EventReader(
                log, filter, visibility, response, connection, vertx.getOrCreateContext(), position.orElse(null));
        long expiry = vertx.setTimer(
                Math.max(
                        1, Duration.between(clock.instant(), visibility.until()).toMillis()),
                _ -> reader.end());
        response.closeHandler(_ -> {
            vertx.cancelTimer(expiry);
            readers.leave(reader);
        });
        response.endHandler(_ -> readers.leave(reader));
        request.resume();
        readers.join(reader);
    }
}
