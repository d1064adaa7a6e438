package hamgara.forum.opendata;

import hamgara.kit.problem.Refusal;

/// The refusals around open data.
final class OpenDataRefusal {

    private OpenDataRefusal() {}

    /// There is no set of that name, or it was never made yet.
    static final class NoSuchDataSet extends Refusal.NotFound {
        NoSuchDataSet() {
            super("no-such-data-set", "sets", DataSet.words());
        }
    }
}
