package hamgara.venue.lottery;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/// Closes lotteries when their time has come, and ends those that nobody drew in time. On every instance.
@ApplicationScoped
class LotteryClock {

    private final Lotteries lotteries;

    LotteryClock(Lotteries lotteries) {
        this.lotteries = lotteries;
    }

    @Scheduled(
            every = "{hamgara.lottery.clock}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "lottery-clock")
    void tick() {
        lotteries.closeDue();
        lotteries.lapseDue();
    }
}
