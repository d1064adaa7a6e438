package hamgara.gateway.events;

import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// One open stream: walks the log at the pace of its connection, and never holds more than the connection's own buffer.
///
/// Everything but [#wake] runs on the event loop of the connection.
final class EventReader {

    private static final int BATCH = 64;
    private static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");

    private final EventLog log;
    private final EventFilter filter;
    private final Visibility visibility;
    private final HttpServerResponse response;
    private final ChannelHandlerContext connection;
    private final Context context;
    private final @Nullable Position resumed;
    private final boolean waiting;
    private final AtomicBoolean awake = new AtomicBoolean();

    private EventLog.@Nullable Start at;
    private long number;
    private boolean idSent;
    private long fullSince;

    EventReader(
            EventLog log,
            EventFilter filter,
            Visibility visibility,
            HttpServerResponse response,
            ChannelHandlerContext connection,
            Context context,
            @Nullable Position resumed) {
        this.log = log;
        this.filter = filter;
        this.visibility = visibility;
        this.response = response;
        this.connection = connection;
        this.context = context;
        this.resumed = resumed;
        this.waiting = !log.isOpen();
    }

    void begin(Duration retry) {
        response.drainHandler(_ -> drain());
        response.write("retry: " + retry.toMillis() + "\n\n");
        drain();
    }

    /// Called by any thread when the log has grown.
    void wake() {
        if (awake.compareAndSet(false, true)) {
            context.runOnContext(_ -> {
                awake.set(false);
                drain();
            });
        }
    }

    /// Keeps the connection alive, and moves a quiet reader's position on; cuts off a reader that takes nothing.
    void beat(Duration stall) {
        context.runOnContext(_ -> {
            drain();
            if (isOver()) {
                return;
            }
            if (!response.writeQueueFull()) {
                if (idSent || at == null) {
                    response.write(HEARTBEAT);
                } else {
                    sendId(at.position());
                }
            } else if (fullSince != 0 && System.nanoTime() - fullSince > stall.toNanos()) {
                cutOff();
            }
        });
    }

    void end() {
        context.runOnContext(_ -> {
            if (!isOver()) {
                response.end();
            }
        });
    }

    private void drain() {
        if (isOver() || !log.isOpen()) {
            return;
        }
        Position position = settle();
        while (!response.writeQueueFull()) {
            fullSince = 0;
            Optional<List<LoggedEvent>> batch = log.from(number, BATCH);
            if (batch.isEmpty()) {
                cutOff(); // slower than the log: it comes back with its position and is told of the gap
                return;
            }
            if (batch.get().isEmpty()) {
                return;
            }
            number += batch.get().size();
            batch.get().forEach(event -> show(position, event));
        }
        if (fullSince == 0) {
            fullSince = System.nanoTime();
        }
    }

    private void show(Position position, LoggedEvent event) {
        if (position.hasSeen(event)) {
            return;
        }
        position.pass(event);
        if (filter.wants(event) && visibility.reaches(event)) {
            response.write(Buffer.buffer("id: ")
                    .appendString(position.encode())
                    .appendString("\n")
                    .appendBuffer(event.lines()));
            idSent = true;
        } else {
            idSent = false;
        }
    }

    /// Finds the place in the log, at the beginning and after the topics have changed.
    private Position settle() {
        EventLog.Start start = at;
        if (start != null && start.shape() == log.shape()) {
            return start.position();
        }
        if (start != null) {
            start = log.after(start.position());
        } else if (resumed != null) {
            start = log.after(resumed);
        } else {
            start = waiting ? log.sinceOpening() : log.now();
        }
        at = start;
        number = start.number();
        if (start.lost()) {
            response.write("event: gap\nid: " + start.position().encode()
                    + "\ndata: {\"code\":\"EVENTS_LOST\",\"detail\":\"Events after your position are no longer kept here."
                    + " Read the present state again.\"}\n\n");
            idSent = true;
        } else {
            sendId(start.position());
        }
        return start.position();
    }

    /// An id without data moves the reader's `Last-Event-ID` on and shows nothing.
    private void sendId(Position position) {
        response.write("id: " + position.encode() + "\n\n");
        idSent = true;
    }

    /// Closes at once; ending the response would first wait until the reader has taken everything.
    @SuppressWarnings("FutureReturnValueIgnored") // nobody is left to tell
    private void cutOff() {
        connection.close();
    }

    private boolean isOver() {
        return response.closed() || response.ended();
    }
}
