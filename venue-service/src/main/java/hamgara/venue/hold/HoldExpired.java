package hamgara.venue.hold;

import hamgara.kit.problem.Refusal;

/// The places were kept for some minutes, and the time is over.
final class HoldExpired extends Refusal.Gone {
    HoldExpired() {
        super("hold-expired");
    }
}
