package hamgara.venue.group;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/// Lets requests lapse whose limit has passed, on every instance.
@ApplicationScoped
class GroupClock {

    private final GroupRequests requests;

    GroupClock(GroupRequests requests) {
        this.requests = requests;
    }

    @Scheduled(every = "{hamgara.group-clock.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void follow() {
        while (requests.lapse() > 0) {
            // the next hundred
        }
    }
}
