package hamgara.venue.match;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/// Ends shared timetables after their last day.
@ApplicationScoped
class MatchEnds {

    private final Matches matches;

    MatchEnds(Matches matches) {
        this.matches = matches;
    }

    @Scheduled(
            every = "{hamgara.match-ends.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "match-ends")
    void sweep() {
        while (matches.cutNoticed() > 0) {
            // the next hundred
        }
        while (matches.endOver() > 0) {
            // the next hundred
        }
    }
}
