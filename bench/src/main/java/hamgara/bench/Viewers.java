package hamgara.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// So many people who look on at a session, each with a connection of their own, all read by one thread.
final class Viewers implements AutoCloseable {

    private static final Pattern SEQ = Pattern.compile("id: ([0-9]+)\n");
    private static final int AT_ONCE = 50;

    private final InetSocketAddress gateway;
    private final byte[] request;
    private final Selector selector;
    private final List<SocketChannel> channels = new ArrayList<>();
    private final ConcurrentLinkedQueue<Seen> seen = new ConcurrentLinkedQueue<>();
    private final Thread reading = Thread.ofPlatform().name("viewers").unstarted(this::read);
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);
    private volatile boolean over;
    private long lost;

    /// A viewer has got a state.
    record Seen(long seq, long atMillis) {}

    Viewers(String url, String session) {
        URI at = URI.create(url);
        this.gateway = new InetSocketAddress(at.getHost(), at.getPort());
        this.request = ("GET /v1/sessions/" + session + "/live HTTP/1.1\r\nHost: " + at.getAuthority()
                        + "\r\nAccept: text/event-stream\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        try {
            this.selector = Selector.open();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        reading.start();
    }

    /// Comes in small crowds, as the queue of connections that wait is short.
    void come(int people) {
        try {
            for (int i = 0; i < people; i++) {
                SocketChannel channel = SocketChannel.open();
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                channel.connect(gateway);
                channel.write(ByteBuffer.wrap(request));
                channel.configureBlocking(false);
                channels.add(channel);
                channel.register(selector, SelectionKey.OP_READ);
                selector.wakeup();
                if (i % AT_ONCE == 0) {
                    pause(Duration.ofMillis(20));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The first of them leave without a word and come back at once.
    void storm(int people) {
        try {
            for (SocketChannel channel : List.copyOf(channels.subList(0, people))) {
                channel.close();
                channels.remove(channel);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        come(people);
    }

    List<Seen> seen() {
        return List.copyOf(seen);
    }

    void forget() {
        seen.clear();
    }

    /// Connections that the gateway ended.
    long lost() {
        return lost;
    }

    static void pause(Duration time) {
        try {
            var never = new CountDownLatch(1);
            if (never.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try {
            while (!over) {
                selector.select(this::read, 100);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(SelectionKey key) {
        try {
            buffer.clear();
            int length = ((SocketChannel) key.channel()).read(buffer);
            if (length < 0) {
                lost++;
                key.cancel();
                return;
            }
            long now = System.currentTimeMillis();
            byte[] bytes = new byte[length];
            buffer.flip().get(bytes);
            Matcher id = SEQ.matcher(new String(bytes, StandardCharsets.UTF_8));
            while (id.find()) {
                seen.add(new Seen(Long.parseLong(id.group(1)), now));
            }
        } catch (IOException _) {
            key.cancel();
        }
    }

    @Override
    public void close() {
        over = true;
        try {
            for (SocketChannel channel : channels) {
                channel.close();
            }
            selector.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
