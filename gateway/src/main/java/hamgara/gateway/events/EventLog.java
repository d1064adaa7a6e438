package hamgara.gateway.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The latest events of all topics in the order this gateway received them, bounded; the oldest give way.
@ApplicationScoped
class EventLog {

    private final LoggedEvent[] ring;

    /// Numbers of the oldest event kept and of the next to come; an event stands at its number modulo the size.
    private long oldest;

    private long coming;

    /// Changes whenever topics or partitions do, so that readers know to look at their position again.
    private int shape;

    private @Nullable Position kept;
    private @Nullable Position received;
    private @Nullable Position present;

    EventLog(EventsConfig config) {
        ring = new LoggedEvent[config.kept()];
    }

    /// Begins, or goes on after a change of the topics: events come from `from` on, `present` is the end of the topics.
    ///
    /// Where the events received so far do not join on to `from`, they are dropped and readers will see a gap.
    synchronized void open(Position from, Position present) {
        Position joined = from.copy();
        boolean seamless = true;
        if (received != null && kept != null) {
            for (int topic = 0; topic < received.topics(); topic++) {
                for (int partition = 0; partition < received.partitions(topic); partition++) {
                    boolean same = from.knows(topic, partition, received.stamp(topic))
                            && from.next(topic, partition) == received.next(topic, partition);
                    seamless &= same;
                    if (same) {
                        joined.reach(topic, partition, kept.next(topic, partition));
                    }
                }
            }
        }
        if (!seamless) {
            oldest = coming;
            joined = from.copy();
        }
        kept = joined;
        received = from.copy();
        if (this.present == null) {
            this.present = present.copy();
        }
        shape++;
    }

    synchronized void append(LoggedEvent event) {
        if (kept == null || received == null) {
            throw new IllegalStateException("the log is not open");
        }
        if (coming - oldest == ring.length) {
            kept.pass(ring[slot(oldest)]);
            oldest++;
        }
        ring[slot(coming)] = event;
        coming++;
        received.pass(event);
    }

    /// Notes that a partition was read up to an offset although the last records were no events.
    synchronized void skip(int topic, int partition, long next) {
        if (received != null) {
            received.reach(topic, partition, Math.max(received.next(topic, partition), next));
        }
    }

    /// Where the next event of a partition is expected, if this very partition has been followed before.
    synchronized Optional<Long> expected(int topic, int partition, int stamp) {
        return received != null && received.knows(topic, partition, stamp)
                ? Optional.of(received.next(topic, partition))
                : Optional.empty();
    }

    synchronized boolean isOpen() {
        return kept != null;
    }

    synchronized int shape() {
        return shape;
    }

    /// Where a reader begins who wants what happens from now on.
    synchronized Start now() {
        Position end = opened(received);
        return new Start(end.furthest(fitted(end)), coming, shape, false);
    }

    /// Where a reader begins who has been waiting since before the topics were first seen.
    synchronized Start sinceOpening() {
        Position.Rebased rebased = fitted(opened(received)).onto(opened(kept));
        return new Start(rebased.position(), oldest, shape, rebased.lost());
    }

    /// Where a reader goes on who has seen everything before the position.
    synchronized Start after(Position position) {
        Position.Rebased rebased = position.onto(opened(kept));
        return new Start(rebased.position(), oldest, shape, rebased.lost());
    }

    /// The events from a number on, at most so many; nothing when that number is no longer kept.
    synchronized Optional<List<LoggedEvent>> from(long number, int most) {
        if (number < oldest) {
            return Optional.empty();
        }
        var events = new ArrayList<LoggedEvent>();
        for (long at = number; at < coming && events.size() < most; at++) {
            events.add(ring[slot(at)]);
        }
        return Optional.of(events);
    }

    /// The end of the topics when they were first seen, in the shape they have now.
    private Position fitted(Position shapeOf) {
        Position first = opened(present);
        Position fitted = shapeOf.copy();
        for (int topic = 0; topic < fitted.topics(); topic++) {
            for (int partition = 0; partition < fitted.partitions(topic); partition++) {
                fitted.reach(
                        topic,
                        partition,
                        first.knows(topic, partition, fitted.stamp(topic)) ? first.next(topic, partition) : 0);
            }
        }
        return fitted;
    }

    private int slot(long number) {
        return (int) (number % ring.length);
    }

    private static Position opened(@Nullable Position position) {
        if (position == null) {
            throw new IllegalStateException("the log is not open");
        }
        return position;
    }

    /// A reader's beginning: its position, the number of the first event to look at, and whether events are lost to it.
    record Start(Position position, long number, int shape, boolean lost) {}
}
