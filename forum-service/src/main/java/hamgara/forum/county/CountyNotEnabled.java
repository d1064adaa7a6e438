package hamgara.forum.county;

import hamgara.kit.problem.Refusal;

/// The province has not switched this county on.
public final class CountyNotEnabled extends Refusal.Conflict {
    CountyNotEnabled(String county) {
        super("county-not-enabled", "county", county);
    }
}
