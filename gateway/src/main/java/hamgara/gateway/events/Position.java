package hamgara.gateway.events;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// How far a reader has come in every partition of every topic: for each the offset it has not seen yet.
///
/// Gateways read the partitions in different interleavings, so only the whole vector lets a reader go on at another one
/// without loss or repeat. A topic carries a stamp of its identity, since offsets of a recreated topic mean something
/// else. The text form is opaque: version, then per topic the stamp, the number of partitions and the offsets.
final class Position {

    private static final int VERSION = 1;
    private static final int MOST_TOPICS = 100;
    private static final int MOST_PARTITIONS = 10_000;

    private final int[] stamps;
    private final long[][] next;

    Position(int[] stamps, long[][] next) {
        this.stamps = stamps;
        this.next = next;
    }

    Position copy() {
        return new Position(
                stamps.clone(), Arrays.stream(next).map(long[]::clone).toArray(long[][]::new));
    }

    int topics() {
        return next.length;
    }

    int partitions(int topic) {
        return next[topic].length;
    }

    int stamp(int topic) {
        return stamps[topic];
    }

    long next(int topic, int partition) {
        return next[topic][partition];
    }

    void reach(int topic, int partition, long offset) {
        next[topic][partition] = offset;
    }

    boolean hasSeen(LoggedEvent event) {
        return event.offset() < next[event.topic()][event.partition()];
    }

    void pass(LoggedEvent event) {
        next[event.topic()][event.partition()] = event.offset() + 1;
    }

    /// Whether a partition of this position is a partition of the other, with offsets of the same meaning.
    boolean knows(int topic, int partition, int stamp) {
        return topic < next.length && stamps[topic] == stamp && partition < next[topic].length;
    }

    /// The further of both in every partition; both must have the same shape.
    Position furthest(Position other) {
        Position furthest = copy();
        for (int topic = 0; topic < next.length; topic++) {
            for (int partition = 0; partition < next[topic].length; partition++) {
                furthest.next[topic][partition] = Math.max(next[topic][partition], other.next[topic][partition]);
            }
        }
        return furthest;
    }

    /// This position in the shape of what is kept now, moved on where its past is no longer kept.
    Rebased onto(Position kept) {
        Position moved = kept.copy();
        boolean lost = topics() != kept.topics();
        for (int topic = 0; topic < kept.topics(); topic++) {
            boolean sameTopic = topic < topics() && (stamps[topic] == kept.stamps[topic] || partitions(topic) == 0);
            for (int partition = 0; partition < kept.partitions(topic); partition++) {
                // A partition this position has never heard of is unread from its first event on.
                long unread = sameTopic && partition < partitions(topic) ? next[topic][partition] : 0;
                long oldest = kept.next[topic][partition];
                lost |= !sameTopic || unread < oldest;
                moved.next[topic][partition] = sameTopic ? Math.max(unread, oldest) : oldest;
            }
        }
        return new Rebased(moved, lost);
    }

    /// A position that fits the log, and whether events between the old one and it are gone.
    record Rebased(Position position, boolean lost) {}

    String encode() {
        var bytes = new ByteArrayOutputStream(64);
        bytes.write(VERSION);
        number(bytes, next.length);
        for (int topic = 0; topic < next.length; topic++) {
            bytes.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(stamps[topic]).array());
            number(bytes, next[topic].length);
            for (long offset : next[topic]) {
                number(bytes, offset);
            }
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /// Empty for anything that [#encode] has not made.
    static Optional<Position> decode(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.get() != VERSION) {
                return Optional.empty();
            }
            var stamps = new int[count(bytes, MOST_TOPICS)];
            var next = new long[stamps.length][];
            for (int topic = 0; topic < stamps.length; topic++) {
                stamps[topic] = bytes.getInt();
                next[topic] = new long[count(bytes, MOST_PARTITIONS)];
                for (int partition = 0; partition < next[topic].length; partition++) {
                    next[topic][partition] = number(bytes);
                }
            }
            var position = new Position(stamps, next);
            return bytes.hasRemaining() || !position.encode().equals(text) ? Optional.empty() : Optional.of(position);
        } catch (IllegalArgumentException | BufferUnderflowException _) {
            return Optional.empty();
        }
    }

    private static void number(ByteArrayOutputStream bytes, long value) {
        long rest = value;
        while (rest > 0x7F) {
            bytes.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    private static long number(ByteBuffer bytes) {
        long value = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            byte part = bytes.get();
            value |= (long) (part & 0x7F) << shift;
            if (part >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException();
    }

    private static int count(ByteBuffer bytes, int most) {
        long count = number(bytes);
        if (count > most || count > bytes.remaining()) {
            throw new IllegalArgumentException();
        }
        return (int) count;
    }
}
