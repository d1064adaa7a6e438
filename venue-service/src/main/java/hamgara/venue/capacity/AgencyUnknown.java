package hamgara.venue.capacity;

import hamgara.kit.problem.Refusal;

/// The caller's token names no agency to act for.
final class AgencyUnknown extends Refusal.Forbidden {
    AgencyUnknown() {
        super("agency-unknown");
    }
}
