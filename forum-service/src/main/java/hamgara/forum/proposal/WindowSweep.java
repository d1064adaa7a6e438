package hamgara.forum.proposal;

import hamgara.forum.hall.Halls;
import hamgara.kit.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Ends the windows that are over, a batch at a time; a second instance that sweeps takes the next batch.
@ApplicationScoped
class WindowSweep {

    private static final int BATCH = 100;

    private final ProposalRepository proposals;
    private final Halls halls;
    private final Outbox outbox;
    private final Clock clock;

    WindowSweep(ProposalRepository proposals, Halls halls, Outbox outbox, Clock clock) {
        this.proposals = proposals;
        this.halls = halls;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(
            every = "{hamgara.forum.window-sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "window-sweep")
    void sweep() {
        while (QuarkusTransaction.requiringNew().call(this::expire) == BATCH) {}
    }

    private int expire() {
        List<UUID> over = proposals.expire(clock.instant(), BATCH);
        for (UUID id : over) {
            Proposal expired = proposals.findById(id);
            outbox.append(new ProposalExpired(
                    id,
                    expired.hallId,
                    expired.county,
                    expired.supporters,
                    halls.ofRecord(expired.hallId).privateOrNull()));
        }
        return over.size();
    }
}
