package hamgara.venue.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/// Keeps the feeds in order at the start, and short while the service runs.
@ApplicationScoped
class FeedKeeper {

    private static final Logger LOG = Logger.getLogger(FeedKeeper.class);
    private static final int BEFORE_ANY_WRITER = 1;

    private final Feeds feeds;
    private final AtomicReference<Double> waiting = new AtomicReference<>(0.0);

    FeedKeeper(Feeds feeds, MeterRegistry meters) {
        this.feeds = feeds;
        Gauge.builder("hamgara.feed.waiting", waiting, AtomicReference::get)
                .description("Seconds for which the oldest change has waited to be told")
                .baseUnit("seconds")
                .register(meters);
    }

    void onStart(@Observes @Priority(BEFORE_ANY_WRITER) StartupEvent event) {
        if (feeds.settle()) {
            LOG.info("The data came from another database cluster; the feeds go on behind what they told there");
        }
    }

    /// A transaction that holds the feeds up is found here before readers complain.
    @Scheduled(every = "{hamgara.feed-keeper.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        waiting.set(feeds.waiting());
    }

    @Scheduled(every = "{hamgara.feed-keeper.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void clear() {
        while (feeds.clear() > 0) {
            // the next thousand
        }
    }
}
