package hamgara.kit.version;

import hamgara.kit.problem.Refusal;

/// Somebody changed it since the caller read it.
public final class StaleVersion extends Refusal.Stale {
    private StaleVersion() {
        super("stale-version");
    }

    public static void check(long expected, long actual) {
        if (expected != actual) {
            throw new StaleVersion();
        }
    }
}
