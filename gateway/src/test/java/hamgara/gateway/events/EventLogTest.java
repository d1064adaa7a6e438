package hamgara.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventLogTest {

    private static final int[] STAMPS = {7, 8};

    @Test
    void readsBackThePositionsItGivesOut() {
        var position = new Position(new int[] {-5, 0, Integer.MAX_VALUE}, new long[][] {{0, 127, 128}, {}, {1L << 40}});

        Position read = Position.decode(position.encode()).orElseThrow();

        assertThat(read.encode()).isEqualTo(position.encode());
        assertThat(read.next(0, 2)).isEqualTo(128);
        assertThat(read.next(2, 0)).isEqualTo(1L << 40);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void letsAReaderChangeGatewaysAtAnyMomentWithoutLossOrRepeat(long seed) {
        var random = new Random(seed);
        List<LoggedEvent> published = new ArrayList<>();
        for (int offset = 0; offset < 30; offset++) {
            for (int partition = 0; partition < 3; partition++) {
                published.add(event(0, partition, offset));
                published.add(event(1, partition, offset));
            }
        }
        EventLog one = filled(1_000, interleaved(published, random));
        EventLog other = filled(1_000, interleaved(published, random));
        List<LoggedEvent> seen = new ArrayList<>();

        String position = read(one, one.after(zero()), random.nextInt(published.size()), seen);
        position = read(other, other.after(Position.decode(position).orElseThrow()), random.nextInt(60), seen);
        read(one, one.after(Position.decode(position).orElseThrow()), Integer.MAX_VALUE, seen);

        assertThat(seen).containsExactlyInAnyOrderElementsOf(published).doesNotHaveDuplicates();
    }

    @Test
    void saysThatSomethingIsLostOnlyWhenItIs() {
        EventLog log =
                filled(4, List.of(event(0, 0, 0), event(0, 0, 1), event(0, 1, 0), event(0, 0, 2), event(1, 0, 0)));

        assertThat(log.after(at(1, 0)).lost()).isFalse();
        assertThat(log.after(at(0, 0)).lost()).isTrue();
        assertThat(log.after(at(3, 1)).lost()).isFalse();
    }

    @Test
    void goesOnSeamlesslyWhenAPartitionIsAdded() {
        EventLog log = filled(10, List.of(event(0, 0, 0), event(0, 1, 0)));
        Position wider = new Position(STAMPS.clone(), new long[][] {{1, 1, 0, 0}, {0, 0, 0}});

        log.open(wider, wider);
        log.append(event(0, 3, 0));

        List<LoggedEvent> seen = new ArrayList<>();
        EventLog.Start start = log.after(at(1, 0));
        read(log, start, 10, seen);
        assertThat(start.lost()).isFalse();
        assertThat(seen).containsExactly(event(0, 1, 0), event(0, 3, 0));
    }

    @Test
    void startsAnewWhenATopicIsAnotherOne() {
        EventLog log = filled(10, List.of(event(0, 0, 0), event(0, 0, 1)));
        Position recreated = new Position(new int[] {99, 8}, new long[][] {{0, 0, 0}, {0, 0, 0}});

        log.open(recreated, recreated);
        log.append(event(0, 0, 0));

        EventLog.Start start = log.after(at(2, 0));
        List<LoggedEvent> seen = new ArrayList<>();
        read(log, start, 10, seen);
        assertThat(start.lost()).isTrue();
        assertThat(seen).containsExactly(event(0, 0, 0));
    }

    @Test
    void keepsNoMoreThanItIsAllowed() {
        EventLog log = filled(3, List.of(event(0, 0, 0), event(0, 0, 1), event(0, 0, 2), event(0, 0, 3)));

        assertThat(log.from(0, 10)).isEmpty();
        assertThat(log.from(1, 10).orElseThrow()).hasSize(3);
        assertThat(log.from(4, 10).orElseThrow()).isEmpty();
    }

    private static String read(EventLog log, EventLog.Start start, int most, List<LoggedEvent> seen) {
        Position position = start.position();
        log.from(start.number(), Integer.MAX_VALUE).orElseThrow().stream()
                .filter(event -> !position.hasSeen(event))
                .limit(most)
                .forEach(event -> {
                    position.pass(event);
                    seen.add(event);
                });
        return position.encode();
    }

    /// Another order of the same events that keeps each partition's own.
    private static List<LoggedEvent> interleaved(List<LoggedEvent> events, Random random) {
        List<LoggedEvent> left = new ArrayList<>(events);
        List<LoggedEvent> mixed = new ArrayList<>();
        while (!left.isEmpty()) {
            LoggedEvent any = left.get(random.nextInt(left.size()));
            LoggedEvent first = left.stream()
                    .filter(event -> event.topic() == any.topic() && event.partition() == any.partition())
                    .findFirst()
                    .orElseThrow();
            left.remove(first);
            mixed.add(first);
        }
        return mixed;
    }

    private static EventLog filled(int kept, List<LoggedEvent> events) {
        var log = new EventLog(new Small(kept));
        log.open(zero(), zero());
        events.forEach(log::append);
        return log;
    }

    private static Position zero() {
        return new Position(STAMPS.clone(), new long[2][3]);
    }

    private static Position at(long first, long second) {
        return new Position(STAMPS.clone(), new long[][] {{first, second, 0}, {0, 0, 0}});
    }

    private static LoggedEvent event(int topic, int partition, long offset) {
        return new LoggedEvent(topic, partition, offset, "t", null, null, false, null, Buffer.buffer());
    }

    private record Small(int kept) implements EventsConfig {
        @Override
        public List<String> topics() {
            return List.of("a", "b");
        }

        @Override
        public int maxReaders() {
            return 1;
        }

        @Override
        public Duration heartbeat() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration retry() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration stall() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration lookAround() {
            return Duration.ofSeconds(1);
        }
    }
}
