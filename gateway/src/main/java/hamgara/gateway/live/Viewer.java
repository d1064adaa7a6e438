package hamgara.gateway.live;

import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One who looks on. A slow one skips states and gets the last, so nothing ever piles up.
///
/// What can be called by any thread goes over to the event loop of the connection.
final class Viewer {

    private static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");

    private final HttpServerResponse response;
    private final ChannelHandlerContext connection;
    private final Context context;
    private long seen;
    private @Nullable Shown waiting;
    private long fullSince;

    Viewer(HttpServerResponse response, ChannelHandlerContext connection, Context context, long seen) {
        this.response = response;
        this.connection = connection;
        this.context = context;
        this.seen = seen;
    }

    void begin(Duration retry) {
        response.drainHandler(_ -> write());
        response.write("retry: " + retry.toMillis() + "\n\n");
    }

    void show(Shown shown) {
        context.runOnContext(_ -> {
            if (shown.seq() > seen) {
                waiting = shown;
                write();
            }
        });
    }

    /// A position from before everything was counted anew is worth nothing.
    void showAtOnce(Shown shown) {
        context.runOnContext(_ -> {
            if (shown.seq() != seen) {
                waiting = shown;
                write();
            }
        });
    }

    void beat(Duration stall) {
        context.runOnContext(_ -> {
            if (isOver()) {
                return;
            }
            if (!response.writeQueueFull()) {
                fullSince = 0;
                response.write(HEARTBEAT);
            } else if (fullSince == 0) {
                fullSince = System.nanoTime();
            } else if (System.nanoTime() - fullSince > stall.toNanos()) {
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

    private void write() {
        Shown next = waiting;
        if (next == null || isOver() || response.writeQueueFull()) {
            return;
        }
        waiting = null;
        seen = next.seq();
        fullSince = 0;
        response.write(next.lines());
    }

    /// Closes at once; ending the response would first wait until the viewer has taken everything.
    @SuppressWarnings("FutureReturnValueIgnored") // nobody is left to tell
    private void cutOff() {
        connection.close();
    }

    private boolean isOver() {
        return response.closed() || response.ended();
    }
}
