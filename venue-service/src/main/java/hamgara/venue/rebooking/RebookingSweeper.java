package hamgara.venue.rebooking;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/// Looks for slots for what was proposed, and ends the bookings of proposals that nobody answered in time, on every
/// instance.
@ApplicationScoped
class RebookingSweeper {

    private final Proposals proposals;
    private final Rebookings rebookings;

    RebookingSweeper(Proposals proposals, Rebookings rebookings) {
        this.proposals = proposals;
        this.rebookings = rebookings;
    }

    @Scheduled(every = "{hamgara.rebooking-seeker.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void seek() {
        while (proposals.seekNext() > 0) {
            // the next hundred
        }
    }

    @Scheduled(every = "{hamgara.rebooking-sweeper.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        while (rebookings.lapse() > 0) {
            // the next hundred
        }
    }
}
