package hamgara.venue.operator;

import hamgara.kit.problem.Refusal;

/// A capacity owner acts for its own agency only.
final class NotYourAgency extends Refusal.Forbidden {
    NotYourAgency() {
        super("not-your-agency");
    }
}
