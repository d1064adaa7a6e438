package hamgara.venue.proposal;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/// Looks for proposals in every county that takes part, and measures the effect of those that were followed.
@ApplicationScoped
class ProposalWork {

    private final Proposals proposals;

    ProposalWork(Proposals proposals) {
        this.proposals = proposals;
    }

    @Scheduled(
            every = "{hamgara.proposal.search}",
            delayed = "{hamgara.proposal.search}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "proposal-search")
    void search() {
        proposals.counties().forEach(proposals::find);
    }

    @Scheduled(
            every = "{hamgara.proposal.measure}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "proposal-measure")
    void measure() {
        while (proposals.measure() > 0) {
            // the next ones
        }
    }
}
