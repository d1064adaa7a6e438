package hamgara.gateway.live;

import io.vertx.core.buffer.Buffer;

/// What a session last showed: its number, and the ready-made lines of the stream.
record Shown(long seq, Buffer lines) {

    static Shown of(long seq, byte[] data) {
        return new Shown(
                seq, Buffer.buffer("id: " + seq + "\ndata: ").appendBytes(data).appendString("\n\n"));
    }
}
