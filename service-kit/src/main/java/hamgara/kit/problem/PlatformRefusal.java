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

    static final class DatabaseAway extends Refusal.Unavailable {
        DatabaseAway() {
            super("database-away", Duration.ofSeconds(5));
        }
    }
}
