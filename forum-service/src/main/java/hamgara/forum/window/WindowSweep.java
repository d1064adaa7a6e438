package hamgara.forum.window;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/// Ends the windows that are over, a batch at a time; a second instance that sweeps takes the next batch.
@ApplicationScoped
class WindowSweep {

    private static final int BATCH = 100;

    private final Windows windows;

    WindowSweep(Windows windows) {
        this.windows = windows;
    }

    @Scheduled(
            every = "{hamgara.forum.window-sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "window-sweep")
    void sweep() {
        while (windows.expire(BATCH) == BATCH) {}
    }
}
