package hamgara.card.eligibility;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Gives entries back that were kept for places nobody came to.
@ApplicationScoped
class PlaceSweeper {

    private static final Logger LOG = Logger.getLogger(PlaceSweeper.class);
    private static final int BATCH = 200;
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final PlaceRows rows;
    private final PlaceAuthorizations places;
    private final Clock clock;

    PlaceSweeper(PlaceRows rows, PlaceAuthorizations places, Clock clock) {
        this.rows = rows;
        this.places = places;
        this.clock = clock;
    }

    @Scheduled(every = "{hamgara.place-sweeper.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        Instant now = clock.instant();
        for (UUID id : rows.overdue(now, BATCH)) {
            try {
                places.expire(id);
            } catch (RuntimeException e) {
                LOG.errorf(e, "Place %s could not expire and is tried again", id);
            }
        }
        rows.forgetLetGo(now.minus(REMEMBERED));
    }
}
