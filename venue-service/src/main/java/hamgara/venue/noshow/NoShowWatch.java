package hamgara.venue.noshow;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/// Looks for bookings that nobody came for, on every instance.
@ApplicationScoped
class NoShowWatch {

    private final NoShows noShows;

    NoShowWatch(NoShows noShows) {
        this.noShows = noShows;
    }

    @Scheduled(every = "{hamgara.no-show-watch.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        while (noShows.note() > 0) {
            // the next hundred
        }
    }

    @Scheduled(every = "{hamgara.no-show-watch.late}", concurrentExecution = ConcurrentExecution.SKIP)
    void lookBack() {
        while (noShows.noteLate() > 0) {
            // the next hundred
        }
    }
}
