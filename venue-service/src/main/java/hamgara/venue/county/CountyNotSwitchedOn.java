package hamgara.venue.county;

import hamgara.kit.problem.Refusal;

/// The programmes have not reached this county yet.
final class CountyNotSwitchedOn extends Refusal.Conflict {
    CountyNotSwitchedOn(String county) {
        super("county-not-switched-on", "county", county);
    }
}
