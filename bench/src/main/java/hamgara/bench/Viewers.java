package hamgara.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
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
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// So many people who look on at a session, each with a connection of their own, all read by one thread.
final class Viewers implements AutoCloseable {

    private static final Pattern SEQ = Pattern.compile("id: ([0-9]+)\n");
    private static final int AT_ONCE = 50;

    private final InetSocketAddress gateway;
    private final byte[] request;
    private final Selector selector;
    private final List<Onlooker> onlookers = new ArrayList<>();
    private final ConcurrentLinkedQueue<Seen> seen = new ConcurrentLinkedQueue<>();
    private final Thread reading = Thread.ofPlatform().name("viewers").unstarted(this::read);
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);
    private final AtomicLong lost = new AtomicLong();
    private volatile boolean over;

    /// A viewer has got a state.
    record Seen(long seq, long atMillis) {}

    /// One connection. What it is shown first is not news.
    private static final class Onlooker {
        final SocketChannel channel;
        String unread = "";
        volatile long last = -1;

        Onlooker(SocketChannel channel) {
            this.channel = channel;
        }
    }

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
                var onlooker = new Onlooker(channel);
                onlookers.add(onlooker);
                channel.register(selector, SelectionKey.OP_READ, onlooker);
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
            List<Onlooker> first = onlookers.subList(0, people);
            for (Onlooker onlooker : first) {
                onlooker.channel.close();
            }
            first.clear();
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

    /// How many have been shown this state or a later one.
    long reached(long seq) {
        return onlookers.stream().filter(onlooker -> onlooker.last >= seq).count();
    }

    /// Connections that the gateway ended.
    long lost() {
        return lost.get();
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
                lost.incrementAndGet();
                key.cancel();
                return;
            }
            long now = System.currentTimeMillis();
            byte[] bytes = new byte[length];
            buffer.flip().get(bytes);
            var onlooker = (Onlooker) key.attachment();
            String text = onlooker.unread + new String(bytes, StandardCharsets.UTF_8);
            Matcher id = SEQ.matcher(text);
            while (id.find()) {
                long seq = Long.parseLong(id.group(1));
                if (onlooker.last >= 0) {
                    seen.add(new Seen(seq, now));
                }
                onlooker.last = seq;
            }
            onlooker.unread = text.substring(text.lastIndexOf('\n') + 1);
        } catch (CancelledKeyException _) {
            // it left in the meantime
        } catch (IOException _) {
            key.cancel();
        }
    }

    @Override
    public void close() {
        over = true;
        try {
            for (Onlooker onlooker : onlookers) {
                onlooker.channel.close();
            }
            selector.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
