package hamgara.venue.county;

import hamgara.kit.problem.Refusal;

/// The programmes have not reached this county yet.
final class CountyNotEnabled extends Refusal.Conflict {
    CountyNotEnabled(String county) {
        super("county-not-enabled", "county", county);
    }
}
