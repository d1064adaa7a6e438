package hamgara.gateway.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// All open streams of this gateway, counted and bounded.
@ApplicationScoped
class EventReaders {

    private final EventsConfig config;
    private final Set<EventReader> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger places = new AtomicInteger();

    EventReaders(Vertx vertx, EventsConfig config, MeterRegistry meters) {
        this.config = config;
        meters.gauge("hamgara.event.readers", places);
        vertx.setPeriodic(config.heartbeat().toMillis(), _ -> open.forEach(reader -> reader.beat(config.stall())));
    }

    /// Whether there is room for one more; who takes the place must give it back.
    boolean takePlace() {
        if (places.incrementAndGet() <= config.maxReaders()) {
            return true;
        }
        places.decrementAndGet();
        return false;
    }

    void join(EventReader reader) {
        open.add(reader);
        reader.begin(config.retry());
    }

    void leave(EventReader reader) {
        if (open.remove(reader)) {
            places.decrementAndGet();
        }
    }

    void wake() {
        open.forEach(EventReader::wake);
    }

    void close(@Observes ShutdownEvent end) {
        open.forEach(EventReader::end);
    }
}
