package hamgara.card.sandbox;

import hamgara.kit.problem.Refusal;

/// The refusals of the sandbox.
final class SandboxRefusal {

    private SandboxRefusal() {}

    static final class SandboxNeedsVenue extends Refusal.Forbidden {
        SandboxNeedsVenue() {
            super("sandbox-needs-venue");
        }
    }

    static final class SandboxFull extends Refusal.Conflict {
        SandboxFull(int most) {
            super("sandbox-full", "most", most);
        }
    }
}
