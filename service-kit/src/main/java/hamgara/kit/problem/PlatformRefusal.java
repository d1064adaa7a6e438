package hamgara.kit.problem;

import java.time.Duration;

/// Refusals that no domain rule makes but the platform itself.
final class PlatformRefusal {

    private PlatformRefusal() {}

    static final class MalformedParameter extends Refusal.Malformed {
        MalformedParameter() {
            super("malformed-parameter");
        }
    }

    /// Others change the same at this moment, for longer than a caller is to wait.
    static final class BusyNow extends Refusal.Unavailable {
        BusyNow() {
            super("busy-now", Duration.ofSeconds(2));
        }
    }

    static final class DatabaseAway extends Refusal.Unavailable {
        DatabaseAway() {
            super("database-away", Duration.ofSeconds(5));
        }
    }
}
