package hamgara.venue.round;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/// Opens and closes rounds on their days.
@ApplicationScoped
class RoundClock {

    private final Rounds rounds;

    RoundClock(Rounds rounds) {
        this.rounds = rounds;
    }

    @Scheduled(
            every = "{hamgara.round.clock}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "round-clock")
    void follow() {
        rounds.follow();
    }
}
