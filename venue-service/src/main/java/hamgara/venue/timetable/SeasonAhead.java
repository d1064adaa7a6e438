package hamgara.venue.timetable;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/// Makes slots ahead of time for the opening sets that ask for it, each once a day, on every instance.
@ApplicationScoped
class SeasonAhead {

    private final OpeningSets sets;

    SeasonAhead(OpeningSets sets) {
        this.sets = sets;
    }

    @Scheduled(every = "{hamgara.season-ahead.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void make() {
        while (sets.makeNextAhead()) {
            // the next set
        }
    }
}
