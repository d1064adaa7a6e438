package hamgara.forum.county;

import hamgara.kit.problem.Refusal;

/// The province has not switched this county on.
public final class CountyNotSwitchedOn extends Refusal.Conflict {
    CountyNotSwitchedOn(String county) {
        super("county-not-switched-on", "county", county);
    }
}
