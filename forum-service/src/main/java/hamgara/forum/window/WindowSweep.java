package hamgara.forum.window;

import hamgara.forum.sweep.InTurn;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/// Ends the windows that are over, one after the other; a second instance that sweeps leaves alone what the first has.
@ApplicationScoped
class WindowSweep {

    private final Windows windows;

    WindowSweep(Windows windows) {
        this.windows = windows;
    }

    @Scheduled(
            every = "{hamgara.forum.window-sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "window-sweep")
    void sweep() {
        InTurn.each("windows that are over", windows::over, windows::expire);
    }
}
