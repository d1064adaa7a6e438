package hamgara.forum.hall;

import hamgara.kit.time.Tehran;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/// Counts once a day who was active in each hall in the last twelve months: a threshold may be a share of them, and no
/// request should count.
@ApplicationScoped
class ActiveMembers {

    private final HallRepository halls;
    private final Clock clock;

    ActiveMembers(HallRepository halls, Clock clock) {
        this.halls = halls;
        this.clock = clock;
    }

    @Scheduled(
            every = "{hamgara.forum.member-count}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "member-count")
    void count() {
        LocalDate today = Tehran.dayOf(clock.instant());
        while (QuarkusTransaction.requiringNew().call(() -> halls.countOne(today))) {}
    }
}
