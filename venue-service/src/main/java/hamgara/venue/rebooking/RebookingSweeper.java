package hamgara.venue.rebooking;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/// Ends the bookings of proposals that nobody answered in time, on every instance.
@ApplicationScoped
class RebookingSweeper {

    private final Rebookings rebookings;

    RebookingSweeper(Rebookings rebookings) {
        this.rebookings = rebookings;
    }

    @Scheduled(every = "{hamgara.rebooking-sweeper.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        while (rebookings.lapse() > 0) {
            // the next hundred
        }
    }
}
