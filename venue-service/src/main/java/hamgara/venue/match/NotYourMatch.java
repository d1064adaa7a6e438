package hamgara.venue.match;

import hamgara.kit.problem.Refusal;

/// The caller's agency owns neither of the two capacities.
final class NotYourMatch extends Refusal.Forbidden {
    NotYourMatch() {
        super("not-your-match");
    }
}
